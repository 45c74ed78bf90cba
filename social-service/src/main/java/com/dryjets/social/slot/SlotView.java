package com.dryjets.social.slot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * A weekly posting slot, in the account's time zone.
 *
 * @param time hours and minutes, {@code 09:30}
 */
public record SlotView(
        @NotNull DayOfWeek weekday,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 09:30")
        String time) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static SlotView of(Slot slot) {
        return new SlotView(slot.day(), slot.time().format(MINUTES));
    }

    Slot slot() {
        return new Slot(weekday, LocalTime.parse(time));
    }
}

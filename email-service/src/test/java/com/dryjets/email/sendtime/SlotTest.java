package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.email.SendWindow;
import com.dryjets.email.policy.SendingPolicy.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int SUNDAY = 6 * 24;

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T00:00:00Z, UTC, 0",
        "2026-12-06T23:59:59Z, UTC, 167",
        "2026-11-30T00:00:00Z, America/New_York, 163",
        "2026-11-30T00:00:00Z, Asia/Kathmandu, 5",
        "2026-11-30T18:15:00Z, Asia/Kathmandu, 24",
        // Clocks go forward from 02:00 to 03:00.
        "2026-03-29T00:59:59Z, Europe/Berlin, 145",
        "2026-03-29T01:00:00Z, Europe/Berlin, 147",
        // Clocks go back from 03:00 to 02:00.
        "2026-10-25T00:30:00Z, Europe/Berlin, 146",
        "2026-10-25T01:30:00Z, Europe/Berlin, 146"
    })
    void readsTheHourOfTheWeekFromTheClocksOfTheTimeZone(Instant at, ZoneId zone, int hour) {
        assertThat(HourOfWeek.of(at, zone)).isEqualTo(hour);
    }

    @Test
    void listsEachHourOfTheWindow() {
        assertThat(hours("2026-11-30T00:00:00Z", 168, ZoneOffset.UTC, null))
                .isEqualTo(IntStream.range(0, 168).boxed().toList());
    }

    @Test
    void cutsTheFirstAndTheLastHour() {
        List<Slot> slots = slots("2026-11-30T09:40:00Z", 2, ZoneOffset.UTC, null);

        assertThat(slots)
                .containsExactly(
                        new Slot(9, Instant.parse("2026-11-30T09:40:00Z"), Instant.parse("2026-11-30T10:00:00Z")),
                        new Slot(10, Instant.parse("2026-11-30T10:00:00Z"), Instant.parse("2026-11-30T11:00:00Z")),
                        new Slot(11, Instant.parse("2026-11-30T11:00:00Z"), Instant.parse("2026-11-30T11:40:00Z")));
    }

    @Test
    void followsLocalHoursThatBeginBetweenOthers() {
        assertThat(slots("2026-11-30T00:00:00Z", 2, ZoneId.of("Asia/Kathmandu"), null)
                        .get(1))
                .isEqualTo(new Slot(6, Instant.parse("2026-11-30T00:15:00Z"), Instant.parse("2026-11-30T01:15:00Z")));
    }

    @Test
    void leavesOutTheHourThatTheClocksSkip() {
        List<Integer> hours = hours("2026-03-28T23:00:00Z", 23, BERLIN, null);

        assertThat(hours).hasSize(23).doesNotContain(SUNDAY + 2).contains(SUNDAY, SUNDAY + 1, SUNDAY + 3, SUNDAY + 23);
    }

    @Test
    void hasTheHourTwiceThatTheClocksRepeat() {
        List<Integer> hours = hours("2026-10-24T22:00:00Z", 25, BERLIN, null);

        assertThat(hours).hasSize(25).startsWith(SUNDAY, SUNDAY + 1, SUNDAY + 2, SUNDAY + 2, SUNDAY + 3);
    }

    /** Where clocks change by half an hour, or within an hour of others. */
    @ParameterizedTest
    @CsvSource({
        "Australia/Lord_Howe, 2026-04-04T13:30:00Z, 0 1 1 2, 13:30 14:00 15:00 15:30",
        "Australia/Lord_Howe, 2026-04-04T15:00:00Z, 1 2 3 4, 15:00 15:30 16:30 17:30",
        "Australia/Lord_Howe, 2026-10-03T14:30:00Z, 1 2 3 4, 14:30 15:30 16:00 17:00",
        "Pacific/Chatham, 2026-04-04T13:15:00Z, 3 2 3 4, 13:15 14:00 14:15 15:15"
    })
    @Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void cutsTheHourInWhichClocksChange(ZoneId zone, String from, String hours, String starts) {
        List<Slot> slots = slots(from, 3, zone, null);

        assertThat(slots.stream().map(slot -> Integer.toString(slot.hour() - SUNDAY)))
                .containsExactly(hours.split(" "));
        assertThat(slots.stream().map(slot -> slot.from().toString().substring(11, 16)))
                .containsExactly(starts.split(" "));
    }

    @Test
    void leavesOutQuietHours() {
        QuietHours quiet = new QuietHours("21:30", "08:00", "UTC");

        assertThat(hours("2026-11-30T00:00:00Z", 24, ZoneOffset.UTC, quiet))
                .isEqualTo(IntStream.range(8, 21).boxed().toList());
    }

    @Test
    void hasNoHourOnceTheWindowHasPassedOrTheRestOfItIsQuiet() {
        SendWindow window =
                new SendWindow(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-11-30T01:00:00Z"));
        Instant now = Instant.parse("2026-11-30T05:10:00Z");

        assertThat(Slot.of(window, now, ZoneOffset.UTC, null)).isEmpty();
        assertThat(Slot.of(window, window.from(), ZoneOffset.UTC, new QuietHours("21:30", "08:00", "UTC")))
                .isEmpty();
    }

    private static List<Integer> hours(String from, int hours, ZoneId zone, @Nullable QuietHours quiet) {
        return slots(from, hours, zone, quiet).stream().map(Slot::hour).toList();
    }

    private static List<Slot> slots(String from, int hours, ZoneId zone, @Nullable QuietHours quiet) {
        Instant start = Instant.parse(from);
        return Slot.of(new SendWindow(start, start.plus(Duration.ofHours(hours))), start, zone, quiet);
    }
}

package com.dryjets.email.policy;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.recipient.FrequencyCap;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When and how often a tenant's contacts may receive email of campaigns.
 *
 * @param quietHours when nothing is sent; absent if email may be sent at any time
 * @param frequencyCap the maximum number of emails for one contact; absent if there is no limit
 * @param warmUp how a new sender earns its reputation; absent if it needs none
 */
public record SendingPolicy(
        @Nullable @Valid QuietHours quietHours,
        @Nullable @Valid Cap frequencyCap,
        @Nullable @Valid WarmUp warmUp) {

    static final SendingPolicy NONE = new SendingPolicy(null, null, null);

    /**
     * Hours of the day in which nothing is sent, in each recipient's time zone. They may span midnight.
     *
     * @param timeZone for recipients whose time zone is unknown
     */
    public record QuietHours(
            @Schema(examples = "21:00") @NotNull @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String from,

            @Schema(examples = "08:00") @NotNull @Pattern(regexp = TIME, message = TIME_MESSAGE)
            String to,

            @Schema(examples = "Europe/Berlin") @NotNull String timeZone) {

        private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
        private static final String TIME_MESSAGE = "must be a time of day such as 08:30";

        /** Returns whether the time is in these hours. */
        public boolean include(LocalTime time) {
            LocalTime start = LocalTime.parse(from);
            return start.isBefore(end())
                    ? !time.isBefore(start) && time.isBefore(end())
                    : !time.isBefore(start) || time.isBefore(end());
        }

        /** When they end. */
        public LocalTime end() {
            return LocalTime.parse(to);
        }
    }

    /** The maximum number of campaign emails that one contact receives within some days. */
    public record Cap(
            @Min(1) @Max(1000) int emails, @Min(1) @Max(365) int days) {}

    /**
     * A daily quota that grows: mailbox providers distrust a sender that suddenly sends much. What exceeds it waits for the
     * next day, in UTC.
     *
     * @param startedOn the first day
     * @param firstDay the quota of the first day
     * @param growth by which the quota is multiplied each day
     */
    public record WarmUp(
            @NotNull LocalDate startedOn,
            @Schema(examples = "500") @Min(1) int firstDay,

            @Schema(examples = "1.5") @DecimalMin("1.1") @DecimalMax("3")
            double growth) {

        /** The quota of a day. */
        public int quota(LocalDate day) {
            long days = Math.max(0, ChronoUnit.DAYS.between(startedOn, day));
            return (int) Math.min(Integer.MAX_VALUE, firstDay * Math.pow(growth, days));
        }
    }

    /** Fails with 400 unless the time zone exists and the hours leave some. */
    SendingPolicy checked() {
        if (quietHours != null) {
            if (quietHours.from().equals(quietHours.to())) {
                throw Problem.badField("/quietHours/to", "must differ from the start of the quiet hours");
            }
            if (!TimeZones.isValid(quietHours.timeZone())) {
                throw Problem.badField("/quietHours/timeZone", TimeZones.RULE);
            }
        }
        return this;
    }

    /** The cap as claims check it; null if there is none. */
    public @Nullable FrequencyCap cap() {
        return frequencyCap == null ? null : new FrequencyCap(frequencyCap.emails(), frequencyCap.days());
    }

    /** The time zone of recipients whose own is unknown. */
    public ZoneId fallbackZone() {
        return TimeZones.orUtc(quietHours == null ? null : quietHours.timeZone());
    }
}

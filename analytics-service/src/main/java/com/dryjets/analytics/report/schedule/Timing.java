package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a report is sent. */
@Schema(name = "ReportTiming")
record Timing(
        @NotNull Cadence cadence,

        @Schema(description = "The day of a weekly report; else absent") @Nullable
        DayOfWeek weekday,

        @Schema(description = "The day of a monthly report, 1 to 28; absent for the last day of the month")
        @Nullable
        @Min(1)
        @Max(28)
        Integer dayOfMonth,

        @Schema(description = "The time of day in the time zone", examples = "08:00")
        @NotNull
        @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
        String time,

        @Schema(description = "IANA name", examples = "Europe/Berlin") @NotNull
        String timeZone) {

    /** The same timing, if its fields fit together; else 400. */
    Timing valid() {
        List<FieldError> errors = new ArrayList<>();
        if (cadence == Cadence.WEEKLY && weekday == null) {
            errors.add(new FieldError("/timing/weekday", "is required for a weekly report"));
        }
        if (cadence != Cadence.WEEKLY && weekday != null) {
            errors.add(new FieldError("/timing/weekday", "must be absent unless the report is weekly"));
        }
        if (cadence != Cadence.MONTHLY && dayOfMonth != null) {
            errors.add(new FieldError("/timing/dayOfMonth", "must be absent unless the report is monthly"));
        }
        if (!TimeZones.isValid(timeZone)) {
            errors.add(new FieldError("/timing/timeZone", TimeZones.RULE));
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return this;
    }
}

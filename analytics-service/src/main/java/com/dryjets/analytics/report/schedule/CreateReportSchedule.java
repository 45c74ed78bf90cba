package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a schedule. */
@Schema(name = "CreateReportSchedule")
record CreateReportSchedule(
        @NotNull UUID campaignId,

        @Schema(examples = "Monday numbers") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "summary (default), detailed or executive", examples = "executive") @Nullable
        String reportType,

        @Schema(description = "The report covers this many days before the day of the run; default 30", examples = "7")
        @Nullable
        @Min(1)
        @Max(366)
        Integer days,

        @Schema(description = "Default all") @Nullable List<Channel> channels,

        @NotNull @Valid Timing timing,

        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 254) String> recipients) {

    /** The plan; 400 for invalid fields. */
    SchedulePlan plan() {
        return new SchedulePlan(
                Problem.valid("/name", () -> Texts.name(name)),
                ReportType.of(reportType),
                days == null ? ReportScope.DEFAULT_DAYS : days,
                ReportScope.wanted(channels),
                timing.valid(),
                RecipientRules.addresses(recipients),
                false);
    }
}

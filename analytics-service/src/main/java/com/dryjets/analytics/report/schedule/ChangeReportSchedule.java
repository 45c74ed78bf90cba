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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes to a schedule. Absent fields stay as they are; the timing is replaced as a whole. */
@Schema(name = "ChangeReportSchedule")
record ChangeReportSchedule(
        @Nullable @Size(max = 120) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String name,

        @Schema(description = "summary, detailed or executive") @Nullable
        String reportType,

        @Nullable @Min(1) @Max(366) Integer days,

        @Schema(description = "An empty list stands for all") @Nullable
        List<Channel> channels,

        @Nullable @Valid Timing timing,

        @Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 254) String> recipients,

        @Schema(description = "A paused schedule sends nothing. Resumed, it continues at its next time") @Nullable
        Boolean paused) {

    /** The plan with the changes; 400 for invalid fields. */
    SchedulePlan applyTo(SchedulePlan plan) {
        return new SchedulePlan(
                name == null ? plan.name() : Problem.valid("/name", () -> Texts.name(name)),
                reportType == null ? plan.type() : ReportType.of(reportType),
                days == null ? plan.days() : days,
                channels == null ? plan.channels() : ReportScope.wanted(channels),
                timing == null ? plan.timing() : timing.valid(),
                recipients == null ? plan.recipients() : RecipientRules.addresses(recipients),
                paused == null ? plan.paused() : paused);
    }
}

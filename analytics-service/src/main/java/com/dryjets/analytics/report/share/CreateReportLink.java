package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a link to a report. */
@Schema(name = "CreateReportLink")
record CreateReportLink(
        @NotNull UUID campaignId,

        @Schema(description = "What the link is for, shown in the list only", examples = "For the board")
        @Nullable
        @Size(max = 120)
        String label,

        @Schema(description = "summary (default), detailed or executive", examples = "executive") @Nullable
        String reportType,

        @Schema(
                description =
                        "The last days, counted from when the report is read; default 30. Not together with dates",
                examples = "30")
        @Nullable
        @Min(1)
        @Max(366)
        Integer days,

        @Schema(description = "First day of a fixed period, in the campaign's time zone") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day of a fixed period") @Nullable
        LocalDate endDate,

        @Schema(description = "Default all") @Nullable List<Channel> channels,

        @Schema(description = "When the link stops working; default never") @Nullable
        Instant expiresAt) {

    /** The link to create; 400 for invalid fields. */
    NewLink link(Instant now) {
        if (expiresAt != null) {
            Problem.valid("/expiresAt", () -> Instants.require(expiresAt));
            if (!expiresAt.isAfter(now)) {
                throw Problem.badField("/expiresAt", "must be in the future");
            }
        }
        @Nullable
        String name = label == null || label.isBlank() ? null : Problem.valid("/label", () -> Texts.name(label));
        LinkScope scope = LinkScope.of(ReportType.of(reportType), days, startDate, endDate, channels);
        return new NewLink(campaignId, name, scope, expiresAt, null);
    }
}

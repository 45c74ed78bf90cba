package com.dryjets.analytics.report;

import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a report. */
@Schema(name = "CreateReport")
record CreateReport(
        @Schema(description = "summary (default), detailed or executive", examples = "executive") @Nullable
        String reportType,

        @Schema(description = "First day, in the campaign's time zone; default 29 days before endDate") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day; default today") @Nullable
        LocalDate endDate,

        @Schema(description = "Default all") @Nullable List<Channel> channels) {

    ReportScope scope() {
        return ReportScope.of(startDate, endDate, channels);
    }
}

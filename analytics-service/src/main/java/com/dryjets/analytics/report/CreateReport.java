package com.dryjets.analytics.report;

import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a report. */
@Schema(name = "CreateReport")
record CreateReport(
        @Schema(description = "summary (unless given), detailed or executive", examples = "executive") @Nullable
        String reportType,

        @Schema(description = "First day, in the campaign's time zone; 29 days before endDate unless given") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day; today unless given") @Nullable
        LocalDate endDate,

        @Schema(description = "All unless given") @Nullable List<Channel> channels) {

    ReportScope scope() {
        return ReportScope.of(startDate, endDate, channels);
    }
}

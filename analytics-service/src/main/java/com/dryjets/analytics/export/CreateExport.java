package com.dryjets.analytics.export;

import com.dryjets.analytics.report.ReportScope;
import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for an export. */
@Schema(name = "CreateExport")
record CreateExport(
        @Schema(description = "summary (unless given), detailed, executive or records", examples = "records") @Nullable
        String reportType,

        @Schema(description = "csv, json (unless given) or ndjson", examples = "csv") @Nullable
        String format,

        @Schema(description = "First day, in the campaign's time zone; 29 days before endDate unless given") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day; today unless given") @Nullable
        LocalDate endDate,

        @Schema(description = "All unless given") @Nullable List<Channel> channels) {

    private static final String RECORDS = "records";

    boolean wantsRecords() {
        return RECORDS.equals(reportType);
    }

    ReportScope scope() {
        return ReportScope.of(startDate, endDate, channels);
    }
}

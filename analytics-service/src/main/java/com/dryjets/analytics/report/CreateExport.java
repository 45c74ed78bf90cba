package com.dryjets.analytics.report;

import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.contracts.marketing.Channel;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for an export. */
@Schema(name = "CreateExport")
record CreateExport(
        @Schema(description = "summary (default), detailed, executive or records", examples = "records") @Nullable
        String reportType,

        @Schema(description = "csv, json (default) or ndjson", examples = "csv") @Nullable
        String format,

        @Schema(description = "First day, in the campaign's time zone; default 29 days before endDate") @Nullable
        LocalDate startDate,

        @Schema(description = "Last day; default today") @Nullable
        LocalDate endDate,

        @Schema(description = "Default all") @Nullable List<Channel> channels) {

    private static final String RECORDS = "records";

    boolean wantsRecords() {
        return RECORDS.equals(reportType);
    }

    ReportScope scope() {
        return ReportScope.of(startDate, endDate, channels);
    }
}

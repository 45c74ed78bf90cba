package com.dryjets.analytics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportScope.Subject;
import com.dryjets.analytics.report.model.ReportType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports reports. */
@ApplicationScoped
class ExportService {

    private final ReportService reports;
    private final RecordExportService records;
    private final ObjectMapper json;

    ExportService(ReportService reports, RecordExportService records, ObjectMapper json) {
        this.reports = reports;
        this.records = records;
        this.json = json;
    }

    /** A report in the format; 404 if the campaign does not exist. */
    Uni<Export> report(Subject of, ReportType type, ReportScope scope, ExportFormat format) {
        return reports.report(of, type, scope)
                .map(report -> new Export(format, name(of, type.word()), chunks(report, format)));
    }

    /** All records of the scope in the format; 404 if the campaign does not exist. */
    Uni<Export> records(Subject of, ReportScope scope, ExportFormat format) {
        return records.export(of, scope, format).map(chunks -> new Export(format, name(of, "records"), chunks));
    }

    private Multi<byte[]> chunks(Report report, ExportFormat format) {
        if (format == ExportFormat.JSON) {
            return Multi.createFrom().item(() -> write(report));
        }
        RowWriter writer = new RowWriter(format, ReportRows.COLUMNS);
        return Multi.createFrom().items(writer.head(), writer.rows(ReportRows.of(report)));
    }

    private byte[] write(Report report) {
        try {
            return json.writeValueAsString(report).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A report cannot be written as JSON", e);
        }
    }

    private static String name(Subject of, String what) {
        return String.join("-", List.of("campaign", of.campaignId().toString(), what));
    }
}

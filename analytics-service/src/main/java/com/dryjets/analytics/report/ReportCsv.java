package com.dryjets.analytics.report;

import com.dryjets.analytics.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;

/** Writes a report as one CSV table, the same as its export. */
public final class ReportCsv {

    /** The media type of the table. */
    public static final String MEDIA_TYPE = ExportFormat.CSV.mediaType();

    private ReportCsv() {}

    public static byte[] of(Report report) {
        RowWriter writer = new RowWriter(ExportFormat.CSV, ReportRows.COLUMNS);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Stream.of(writer.head(), writer.rows(ReportRows.of(report)), writer.tail())
                .forEach(table::writeBytes);
        return table.toByteArray();
    }
}

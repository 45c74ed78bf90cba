package com.dryjets.email.contact;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes rejected rows as CSV, to be corrected and imported again: the reason first, then the cells. Cells that a spreadsheet
 * would take for a formula start with an apostrophe (OWASP, CSV injection).
 */
final class RejectFile {

    /** Lets Excel read the file as UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private RejectFile() {}

    static String header(List<ImportColumn> columns) {
        return MARK
                + write(List.of(Stream.concat(
                                Stream.of("line", "reason"), columns.stream().map(ImportColumn::header))
                        .toList()));
    }

    static String rows(List<FileRow.Rejected> rejected) {
        return write(rejected.stream()
                .map(row -> Stream.concat(Stream.of(Long.toString(row.line()), row.reason()), row.cells().stream())
                        .toList())
                .toList());
    }

    private static String write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own, so that the text is complete without closing.
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
        rows.forEach(
                row -> writer.writeRecord(row.stream().map(RejectFile::harmless).toList()));
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

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

    /** The columns before those of the file. */
    static final List<String> NOTES = List.of("line", "reason");

    private RejectFile() {}

    /** Returns whether these are the names of columns in a file of rejected rows. */
    static boolean isHeader(List<String> names) {
        return names.size() > NOTES.size() && names.subList(0, NOTES.size()).equals(NOTES);
    }

    static String header(List<ImportColumn> columns) {
        return MARK
                + write(List.of(Stream.concat(
                                NOTES.stream(), columns.stream().map(ImportColumn::header))
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
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }

    /** Removes the apostrophe before what a spreadsheet would take for a formula. */
    static String original(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}

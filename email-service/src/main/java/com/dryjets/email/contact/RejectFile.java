package com.dryjets.email.contact;

import com.dryjets.email.file.CsvText;
import java.util.List;
import java.util.stream.Stream;

/** Writes rejected rows as CSV, to be corrected and imported again: the reason first, then the cells. */
final class RejectFile {

    /** The columns before those of the file. */
    static final List<String> NOTES = List.of("line", "reason");

    private RejectFile() {}

    /** Returns whether these are the names of columns in a file of rejected rows. */
    static boolean isHeader(List<String> names) {
        return names.size() > NOTES.size() && names.subList(0, NOTES.size()).equals(NOTES);
    }

    static String header(List<ImportColumn> columns) {
        return CsvText.MARK
                + CsvText.rows(
                        List.of(Stream.concat(NOTES.stream(), columns.stream().map(ImportColumn::header))
                                .toList()));
    }

    static String rows(List<FileRow.Rejected> rejected) {
        return CsvText.rows(rejected.stream()
                .map(row -> Stream.concat(Stream.of(Long.toString(row.line()), row.reason()), row.cells().stream())
                        .toList())
                .toList());
    }
}

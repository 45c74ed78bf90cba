package com.dryjets.email.contact;

import com.dryjets.email.file.CsvText;
import java.util.List;
import java.util.stream.Stream;

/** Writes rejected rows as CSV, to be corrected and imported again: the reason first, then the cells. */
final class RejectFile {

    private RejectFile() {}

    static String header(List<ImportColumn> columns) {
        return CsvText.MARK
                + CsvText.rows(List.of(Stream.concat(
                                Stream.of("line", "reason"), columns.stream().map(ImportColumn::header))
                        .toList()));
    }

    static String rows(List<FileRow.Rejected> rejected) {
        return CsvText.rows(rejected.stream()
                .map(row -> Stream.concat(Stream.of(Long.toString(row.line()), row.reason()), row.cells().stream())
                        .toList())
                .toList());
    }
}

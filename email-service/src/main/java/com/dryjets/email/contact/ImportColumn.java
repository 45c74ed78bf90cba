package com.dryjets.email.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param header its name in the file, or email, column2, column3 and so on if the file names none; empty if only this one has no name
 * @param target what its cells are, as in {@link RunImport}
 * @param numbers how it writes numbers, as far as the start of the file shows
 */
public record ImportColumn(
        String header,
        @Schema(examples = "field:city") String target,
        @Nullable NumberStyle numbers) {

    /** Returns the column with another target. */
    ImportColumn to(ColumnTarget other) {
        return new ImportColumn(header, other.code(), numbers);
    }

    /** How its numbers are read. */
    NumberStyle style() {
        return numbers == null ? NumberStyle.UNKNOWN : numbers;
    }
}

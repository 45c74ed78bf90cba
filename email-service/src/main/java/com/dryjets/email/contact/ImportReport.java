package com.dryjets.email.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a contact file.
 *
 * @param rows how many rows were read, the header left out
 * @param rejected how many rows were not taken
 * @param errors the first hundred of the rejected rows
 */
public record ImportReport(long rows, long created, long updated, long rejected, List<RejectedRow> errors) {

    static final int LISTED = 100;

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** Before the first row. */
    public static ImportReport nothing() {
        return new ImportReport(0, 0, 0, 0, List.of());
    }

    /**
     * A row that was not taken.
     *
     * @param line in the file, from 1
     */
    public record RejectedRow(long line, String reason) {}

    /** With a further batch, of which so many contacts were new. */
    public ImportReport plus(ContactFile.Batch batch, int newContacts, int knownContacts) {
        List<RejectedRow> listed = new ArrayList<>(errors);
        batch.rejected().stream().limit(LISTED - errors.size()).forEach(listed::add);
        return new ImportReport(
                rows + batch.rows(),
                created + newContacts,
                updated + knownContacts,
                rejected + batch.rejected().size(),
                listed);
    }
}

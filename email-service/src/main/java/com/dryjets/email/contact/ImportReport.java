package com.dryjets.email.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of importing a contact file.
 *
 * @param rows rows read, without the header
 * @param rejected rows that were not imported
 * @param errors the first hundred rejected rows
 */
public record ImportReport(long rows, long created, long updated, long rejected, List<RejectedRow> errors) {

    static final int LISTED = 100;

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** Returns the report before the first row. */
    static ImportReport nothing() {
        return new ImportReport(0, 0, 0, 0, List.of());
    }

    /**
     * A row that was not imported.
     *
     * @param line its line in the file, from 1
     */
    public record RejectedRow(long line, String reason) {}

    /** Adds a batch. */
    ImportReport plus(ContactFile.Batch batch, int batchCreated, int batchUpdated) {
        List<RejectedRow> listed = new ArrayList<>(errors);
        batch.rejected().stream().limit(LISTED - errors.size()).forEach(listed::add);
        return new ImportReport(
                rows + batch.rows(),
                created + batchCreated,
                updated + batchUpdated,
                rejected + batch.rejected().size(),
                listed);
    }
}

package com.dryjets.email.contact;

import com.dryjets.email.contact.ImportReport.RejectedRow;
import com.dryjets.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file of contacts in batches, as it streams in. The first line names the columns: {@code email} is
 * required; {@code key}, {@code first_name}, {@code last_name}, {@code time_zone} and {@code tags} (separated by
 * semicolons) are optional; every other column is an attribute.
 */
final class ContactFile {

    private static final int BATCH = 1000;

    private final CloseableIterator<CsvRecord> records;
    private final ContactColumns columns;

    /** The next contacts and the rejected rows among them; empty at the end of the file. */
    record Batch(List<ContactData> contacts, List<RejectedRow> rejected) {
        /** Returns how many rows were read. */
        long rows() {
            return contacts.size() + rejected.size();
        }
    }

    /** Reads the header; fails with 400 if it is invalid. */
    ContactFile(InputStream csv) {
        this.records = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)
                .iterator();
        try {
            if (!records.hasNext()) {
                throw Problem.badField("", "must not be empty; the first line names the columns");
            }
            this.columns = ContactColumns.of(records.next().getFields());
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.badField("", "must be a CSV file in UTF-8");
        }
    }

    /** Reads the next batch; blocks until it has arrived. */
    Batch next() {
        List<ContactData> contacts = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        try {
            while (contacts.size() + rejected.size() < BATCH && records.hasNext()) {
                read(records.next(), contacts, rejected);
            }
        } catch (CsvParseException e) {
            throw Problem.badField("", "contains invalid CSV; earlier rows were imported: " + e.getMessage());
        }
        return new Batch(contacts, rejected);
    }

    private void read(CsvRecord row, List<ContactData> contacts, List<RejectedRow> rejected) {
        switch (columns.read(row.getFields())) {
            case ContactColumns.Valid valid -> contacts.add(valid.contact());
            case ContactColumns.Invalid invalid ->
                rejected.add(new RejectedRow(row.getStartingLineNumber(), invalid.reason()));
        }
    }
}

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
 * A CSV file of contacts, read batch by batch as it comes in. The first line names the columns: {@code email}, and
 * where wanted {@code key}, {@code first_name}, {@code last_name}, {@code time_zone}, {@code tags} (separated by
 * semicolons); every further column is an attribute.
 */
public final class ContactFile {

    private static final int BATCH = 1000;

    private final CloseableIterator<CsvRecord> records;
    private final ContactColumns columns;

    /** Contacts read in one go, and the rows among them that were none; empty at the end of the file. */
    public record Batch(List<ContactData> contacts, List<RejectedRow> rejected) {
        /** How many rows were read. */
        public long rows() {
            return contacts.size() + rejected.size();
        }
    }

    /** Reads the header; 400 where it is none. */
    public ContactFile(InputStream csv) {
        this.records = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)
                .iterator();
        try {
            if (!records.hasNext()) {
                throw Problem.badField("", "is empty; the first line names the columns");
            }
            this.columns = ContactColumns.of(records.next().getFields());
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.badField("", "is not a readable CSV file in UTF-8");
        }
    }

    /** The next rows; blocks until they are there. */
    public Batch next() {
        List<ContactData> contacts = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        try {
            while (contacts.size() + rejected.size() < BATCH && records.hasNext()) {
                read(records.next(), contacts, rejected);
            }
        } catch (CsvParseException e) {
            throw Problem.badField("", "stops being CSV; the rows before were taken: " + e.getMessage());
        }
        return new Batch(contacts, rejected);
    }

    private void read(CsvRecord row, List<ContactData> contacts, List<RejectedRow> rejected) {
        switch (columns.read(row.getFields())) {
            case ContactColumns.Good good -> contacts.add(good.contact());
            case ContactColumns.Bad bad -> rejected.add(new RejectedRow(row.getStartingLineNumber(), bad.reason()));
        }
    }
}

package com.dryjets.email.suppression;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.suppression.SuppressionImport.RejectedAddress;
import com.dryjets.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a CSV file of addresses in batches, as it streams in. The address stands in the column {@code email} or {@code
 * address}, else in the first one; a header is optional. Other columns are ignored, so the exports of other tools can be
 * imported as they are.
 */
final class SuppressionFile {

    private static final int BATCH = 1000;
    private static final int LISTED = 100;
    private static final Set<String> NAMES = Set.of("email", "e-mail", "address", "email address", "email_address");

    private final CloseableIterator<CsvRecord> records;
    private final List<RejectedAddress> errors = new ArrayList<>();
    private int column;
    private boolean begun;
    private long rows;
    private long rejected;

    SuppressionFile(InputStream csv) {
        this.records = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)
                .iterator();
    }

    /** Reads the next addresses, as they are compared; blocks until they have arrived. Empty at the end of the file. */
    List<String> next() {
        List<String> batch = new ArrayList<>();
        try {
            while (batch.size() < BATCH && records.hasNext()) {
                read(records.next(), batch);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw Problem.badField("", "must be a CSV file in UTF-8; earlier rows were imported");
        }
        return batch;
    }

    private void read(CsvRecord row, List<String> batch) {
        if (!begun) {
            begun = true;
            if (isHeader(row.getFields())) {
                return;
            }
        }
        rows++;
        String text = column < row.getFieldCount() ? row.getField(column) : "";
        Optional<String> address = EmailAddresses.parse(text).map(EmailAddresses::identity);
        if (address.isPresent()) {
            batch.add(address.get());
        } else {
            rejected++;
            if (errors.size() < LISTED) {
                errors.add(new RejectedAddress(row.getStartingLineNumber(), "is not an email address"));
            }
        }
    }

    private boolean isHeader(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (NAMES.contains(fields.get(i).strip().toLowerCase(Locale.ROOT))) {
                column = i;
                return true;
            }
        }
        return fields.stream().noneMatch(field -> field.contains("@"));
    }

    /** Returns what was read so far. */
    SuppressionImport report() {
        return new SuppressionImport(rows, rows - rejected, rejected, errors);
    }
}

package com.dryjets.email.suppression;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.file.FileCharset;
import com.dryjets.email.file.FileDialect;
import com.dryjets.email.file.FileFormat;
import com.dryjets.email.suppression.SuppressionImport.RejectedAddress;
import com.dryjets.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of addresses. The address stands in the column {@code email} or {@code address}, else in the first one; a
 * header is optional. Other columns are ignored, so the exports of other tools can be imported as they are.
 */
final class SuppressionFile {

    private static final int BATCH = 1000;
    private static final int LISTED = 100;
    private static final Set<String> NAMES = Set.of("email", "e-mail", "address", "email address", "email_address");

    private final List<String> addresses = new ArrayList<>();
    private final List<RejectedAddress> errors = new ArrayList<>();
    private int column;
    private long rows;
    private long rejected;

    private SuppressionFile() {}

    /**
     * Reads a file whose size the server limits; fails with 400 if it is not CSV or its encoding is unclear.
     *
     * @param charset the encoding, if it is known
     */
    static SuppressionFile read(InputStream csv, @Nullable String charset) {
        SuppressionFile file = new SuppressionFile();
        try {
            String text = text(csv.readAllBytes(), charset);
            if (!text.isBlank()) {
                file.readAll(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw Problem.badField("", "has an unclosed quote, or a cell that is too large");
        }
        return file;
    }

    private static String text(byte[] content, @Nullable String charset) {
        FileFormat.requireText(content);
        FileCharset bytes = new FileCharset();
        bytes.add(content, content.length);
        String text = new String(content, bytes.decide(charset));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readAll(String text) throws IOException {
        FileDialect dialect = FileDialect.detect(text, SuppressionFile::isName);
        try (CsvReader<CsvRecord> reader = dialect.open(new StringReader(text))) {
            Iterator<CsvRecord> records = reader.iterator();
            dialect.skip(records);
            boolean first = true;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                if (!first || !isHeader(row.getFields())) {
                    add(row);
                }
                first = false;
            }
        }
    }

    private void add(CsvRecord row) {
        rows++;
        String text = column < row.getFieldCount() ? row.getField(column) : "";
        Optional<String> address = EmailAddresses.parse(text).map(EmailAddresses::identity);
        if (address.isPresent()) {
            addresses.add(address.get());
        } else {
            rejected++;
            if (errors.size() < LISTED) {
                errors.add(new RejectedAddress(row.getStartingLineNumber(), "is not an email address"));
            }
        }
    }

    private boolean isHeader(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (isName(fields.get(i))) {
                column = i;
                return true;
            }
        }
        return fields.stream().noneMatch(field -> field.contains("@"));
    }

    private static boolean isName(String header) {
        return NAMES.contains(header.strip().toLowerCase(Locale.ROOT));
    }

    /** Returns the addresses as they are compared, a thousand at a time. */
    List<List<String>> batches() {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += BATCH) {
            batches.add(List.copyOf(addresses.subList(from, Math.min(addresses.size(), from + BATCH))));
        }
        return batches;
    }

    SuppressionImport report() {
        return new SuppressionImport(rows, rows - rejected, rejected, errors);
    }
}

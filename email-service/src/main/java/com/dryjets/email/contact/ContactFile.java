package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.file.FileDialect;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file in chunks, as it streams in. Letters that do not fit its encoding end the reading. */
final class ContactFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Charset charset;
    private final char separator;
    private int columns;
    private long line = 1;
    private @Nullable UnreadableFile end;

    /** The next rows: in order, valid and rejected ones apart. */
    record Chunk(List<ContactData> contacts, List<FileRow.Rejected> rejected) {
        long rows() {
            return contacts.size() + rejected.size();
        }
    }

    /** Opens a file behind its header, if it has one. */
    ContactFile(InputStream content, Charset charset, FileDialect dialect) throws IOException {
        this.charset = charset;
        this.separator = dialect.separator();
        try {
            this.csv = dialect.open(text(content, charset));
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
        this.records = csv.iterator();
        try {
            dialect.skip(records);
            if (dialect.hasHeader() && records.hasNext()) {
                columns = records.next().getFieldCount();
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** Decodes without ever replacing a letter, and without the byte-order mark. */
    private static Reader text(InputStream content, Charset charset) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        content,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Passes over rows that were imported before. */
    void skip(long rows) {
        try {
            for (long row = 0; row < rows && records.hasNext(); row++) {
                records.next();
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** Reads up to so many rows; none at the end. Rows before one that cannot be read are answered first. */
    Chunk next(int most, RowReader reader) {
        Chunk chunk = new Chunk(new ArrayList<>(), new ArrayList<>());
        try {
            while (end == null && chunk.rows() < most && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                columns = columns == 0 ? record.getFieldCount() : columns;
                requireSingleRow(record);
                switch (reader.read(line, record.getFields())) {
                    case FileRow.Valid valid -> chunk.contacts().add(valid.contact());
                    case FileRow.Rejected rejected -> chunk.rejected().add(rejected);
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            endWith(unreadable(e));
        } catch (UnreadableFile e) {
            endWith(e);
        }
        if (end != null && chunk.rows() == 0) {
            throw end;
        }
        return chunk;
    }

    private void endWith(UnreadableFile reason) {
        if (end == null) {
            end = reason;
        }
    }

    /** A stray quote makes one cell of all lines up to the next quote, so their contacts would be lost without a trace. */
    private void requireSingleRow(CsvRecord record) {
        for (String cell : record.getFields()) {
            if (cell.indexOf('\n') >= 0 && holdsRows(cell)) {
                throw new UnreadableFile(
                        ("Line %d has a quote that does not end there and would swallow the rows behind it."
                                        + " Remove the quote, or put the cell in quotes and write the quote twice.")
                                .formatted(line));
            }
        }
    }

    /** Whether most lines within a cell are rows: with an email address and as many cells as the header. */
    private boolean holdsRows(String cell) {
        List<String> lines = cell.lines().skip(1).toList();
        long rows = IntStream.range(0, lines.size())
                .filter(i -> isRow(lines.get(i), i == lines.size() - 1))
                .count();
        return rows * 2 > lines.size();
    }

    /** The quote that ends the cell cuts its last line. */
    private boolean isRow(String text, boolean cut) {
        List<String> cells = List.of(text.split(Pattern.quote(String.valueOf(separator)), -1));
        boolean fits = cut ? cells.size() > 1 && cells.size() <= columns : cells.size() == columns;
        return fits
                && cells.stream()
                        .anyMatch(part ->
                                EmailAddresses.parse(CellText.clean(part)).isPresent());
    }

    private UnreadableFile unreadable(Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root instanceof CharacterCodingException
                ? "The file cannot be read as %s after line %d. Save it as CSV UTF-8.".formatted(charset.name(), line)
                : "The file has an unclosed quote, or a cell that is too large, after line %d.".formatted(line);
        return new UnreadableFile(reason);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

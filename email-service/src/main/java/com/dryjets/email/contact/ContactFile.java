package com.dryjets.email.contact;

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

/** Reads the rows of a CSV file in chunks, as it streams in. Letters that do not fit its encoding end the reading. */
final class ContactFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final Charset charset;
    private long line = 1;

    /** The next rows: in order, valid and rejected ones apart. */
    record Chunk(List<ContactData> contacts, List<FileRow.Rejected> rejected) {
        long rows() {
            return contacts.size() + rejected.size();
        }
    }

    /** Opens a file behind its header. */
    ContactFile(InputStream content, Charset charset, FileDialect dialect) throws IOException {
        this.charset = charset;
        try {
            this.csv = dialect.open(text(content, charset));
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
        this.records = csv.iterator();
        try {
            dialect.skip(records);
            if (records.hasNext()) {
                records.next();
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
            while (chunk.rows() < most && records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                switch (reader.read(line, record.getFields())) {
                    case FileRow.Valid valid -> chunk.contacts().add(valid.contact());
                    case FileRow.Rejected rejected -> chunk.rejected().add(rejected);
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            if (chunk.rows() == 0) {
                throw unreadable(e);
            }
        }
        return chunk;
    }

    private UnreadableFile unreadable(Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root instanceof CharacterCodingException
                ? "cannot be read as %s. Save the file as CSV UTF-8.".formatted(charset.name())
                : "begins a cell in quotes that never ends, or a cell that is too large.";
        return new UnreadableFile("After line %d the file %s".formatted(line, reason));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

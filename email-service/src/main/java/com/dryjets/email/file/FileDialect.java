package com.dryjets.email.file;

import com.dryjets.kit.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the rows of a file are written.
 *
 * @param skippedLines lines before the header, such as Excel's {@code sep=;}
 * @param hasHeader whether the first row names the columns
 */
public record FileDialect(char separator, int skippedLines, boolean hasHeader) {

    private static final int SAMPLED_ROWS = 20;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\\w\\s\"]|\\t)\"?[,;\\t|]*\\r?(\\n|$)", Pattern.CASE_INSENSITIVE);

    /** A file whose first row names the columns. */
    public FileDialect(char separator, int skippedLines) {
        this(separator, skippedLines, true);
    }

    /** The same of a file without names of columns. */
    public FileDialect withoutHeader() {
        return new FileDialect(separator, skippedLines, false);
    }

    /** The separator that a first row was read with, and how well it fits. */
    private record Candidate(FileDialect dialect, boolean hasEmail, int columns, int fittingRows) {}

    /**
     * Finds the dialect of the first characters of a file: the separator that makes an email column and even rows.
     *
     * @param isEmail recognizes the first cell of the column with the addresses
     */
    public static FileDialect detect(String start, Predicate<String> isEmail) {
        Matcher separatorLine = SEPARATOR_LINE.matcher(start);
        if (separatorLine.lookingAt()) {
            return new FileDialect(separatorLine.group(1).charAt(0), 1);
        }
        return SEPARATORS.stream()
                .flatMap(separator -> candidate(separator, start, isEmail))
                .max(Comparator.comparing(Candidate::hasEmail)
                        .thenComparing(Candidate::fittingRows)
                        .thenComparing(Candidate::columns))
                .map(Candidate::dialect)
                .orElseThrow(() -> Problem.badField("", "must not be empty; the first line names the columns"));
    }

    private static Stream<Candidate> candidate(char separator, String start, Predicate<String> isEmail) {
        FileDialect dialect = new FileDialect(separator, 0);
        List<List<String>> rows = dialect.sample(start, SAMPLED_ROWS);
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        List<String> header = rows.getFirst();
        boolean hasEmail = header.stream().anyMatch(isEmail);
        int fitting =
                (int) rows.stream().filter(row -> row.size() == header.size()).count();
        return Stream.of(new Candidate(dialect, hasEmail, header.size(), header.size() == 1 ? 0 : fitting));
    }

    /** Reads the first rows of a part of a file, whose last row may be cut. */
    public List<List<String>> sample(String start, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader().ofCsvRecord(start)) {
            var records = reader.iterator();
            skip(records);
            while (rows.size() < most && records.hasNext()) {
                rows.add(records.next().getFields());
            }
        } catch (CsvParseException | java.io.IOException e) {
            return rows;
        }
        return rows;
    }

    /** Opens the rows after the skipped lines; the first is the header. */
    public CsvReader<CsvRecord> open(Reader text) {
        return reader().ofCsvRecord(text);
    }

    public void skip(java.util.Iterator<CsvRecord> records) {
        for (int line = 0; line < skippedLines && records.hasNext(); line++) {
            records.next();
        }
    }

    private CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }
}

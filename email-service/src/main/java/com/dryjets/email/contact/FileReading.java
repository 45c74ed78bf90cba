package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.Texts;
import com.dryjets.email.file.FileCharset;
import com.dryjets.email.file.FileDialect;
import com.dryjets.email.file.FileFormat;
import com.dryjets.kit.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param preview the first rows, without the header
 */
record FileReading(Charset charset, FileDialect dialect, List<ImportColumn> columns, List<List<String>> preview) {

    private static final int PREVIEWED = 10;

    /** Rows that tell how a column writes numbers. */
    private static final int SAMPLED_ROWS = 1000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_PREVIEW = 200;

    /** Decides how to read a file whose bytes have all passed by; fails with 400 if it cannot be read. */
    static FileReading of(FileCharset bytes, @Nullable String charset) {
        FileFormat.requireText(bytes.start());
        Charset decided = bytes.decide(charset);
        String start = decode(bytes.start(), decided);
        FileDialect dialect = FileDialect.detect(start, cell -> ColumnTarget.isEmail(cell) || isAddress(cell));
        List<List<String>> rows = dialect.sample(start, SAMPLED_ROWS);
        if (rows.isEmpty()) {
            throw Problem.badField("", "must not be empty; the first line names the columns");
        }
        return isUnnamed(rows.getFirst())
                ? of(decided, dialect.withoutHeader(), names(rows), rows)
                : of(decided, dialect, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static FileReading of(Charset charset, FileDialect dialect, List<String> header, List<List<String>> rows) {
        List<ColumnTarget> targets = dialect.hasHeader() ? ColumnTarget.suggest(header) : ColumnTarget.unnamed(header);
        requireEmail(header, targets, dialect);
        List<ImportColumn> columns = IntStream.range(0, header.size())
                .mapToObj(i -> new ImportColumn(
                        Texts.start(CellText.name(header.get(i)), LONGEST_PREVIEW),
                        targets.get(i).code(),
                        NumberStyle.of(cells(rows, i), dialect.separator())))
                .toList();
        List<List<String>> preview = rows.stream()
                .limit(PREVIEWED)
                .map(row -> row.stream().map(FileReading::shown).toList())
                .toList();
        return new FileReading(charset, dialect, columns, preview);
    }

    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> CellText.clean(row.get(column)))
                .toList();
    }

    /** A first row with an address and without the name of its column is a contact already. */
    private static boolean isUnnamed(List<String> first) {
        return first.stream().noneMatch(ColumnTarget::isEmail) && first.stream().anyMatch(FileReading::isAddress);
    }

    private static boolean isAddress(String cell) {
        return EmailAddresses.written(CellText.clean(cell)).isPresent();
    }

    /** The column of the addresses is called so that a file of rejected rows can be imported again. */
    private static List<String> names(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        List<String> first = rows.getFirst();
        int email = IntStream.range(0, first.size())
                .filter(i -> isAddress(first.get(i)))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, columns)
                .mapToObj(i -> i == email ? ColumnTarget.Kind.EMAIL.code() : "column" + (i + 1))
                .toList();
    }

    private static void requireEmail(List<String> header, List<ColumnTarget> targets, FileDialect dialect) {
        if (header.size() > MOST_COLUMNS) {
            throw Problem.badField("", "must have at most " + MOST_COLUMNS + " columns");
        }
        if (targets.stream().noneMatch(target -> target.kind() == ColumnTarget.Kind.EMAIL)) {
            String found = header.size() == 1
                    ? "only one column was found, so check that commas, semicolons, tabs or bars separate the cells"
                    : "its columns, separated by %s, are: %s"
                            .formatted(
                                    name(dialect.separator()),
                                    String.join(", ", header.subList(0, Math.min(20, header.size()))));
            throw Problem.badField("", "must have a column named email; " + found);
        }
    }

    private static String name(char separator) {
        return separator == '\t' ? "tabs" : String.valueOf(separator);
    }

    private static String shown(String cell) {
        String text = cell.replace("\0", "");
        return Texts.start(text, LONGEST_PREVIEW);
    }

    /** Decodes the start of a file, which may end within a letter. */
    private static String decode(byte[] start, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) (start.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(start), text, false);
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
}

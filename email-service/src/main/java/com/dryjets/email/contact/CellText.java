package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.email.file.CsvText;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The text of a cell as spreadsheets and mailing tools write it, as a value of a field's type. */
final class CellText {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "wahr", "oui", "vrai", "si", "sí");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch", "non", "faux");
    /** Only orders of day, month and year that cannot be mistaken for each other. */
    private static final List<DateTimeFormatter> DAYS =
            List.of(format("uuuu-M-d"), format("d.M.uuuu"), format("uuuu/M/d"));

    private CellText() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Strips spaces of all kinds and invisible marks, Excel's {@code ="…"} around text that looks like a number, and the
     * apostrophe that keeps spreadsheets from taking a cell for a formula.
     */
    static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 3 && cell.charAt(from) == '=' && cell.charAt(from + 1) == '"' && cell.charAt(to - 1) == '"') {
            return cell.substring(from + 2, to - 1).strip();
        }
        return CsvText.original(cell.substring(from, to));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && c != 0
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\uFEFF'
                || c > 0x7F && Character.isWhitespace(c);
    }

    /**
     * Makes the name of a column one that a field may have: on one line, without invisible characters and in its composed
     * form. Empty if nothing is left.
     */
    static String name(String header) {
        StringBuilder visible = new StringBuilder();
        clean(header).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append(' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> visible.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(visible.toString().replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
    }

    /**
     * Reads a cell that is not empty.
     *
     * @param style how its column writes numbers
     */
    static Object value(FieldType type, String cell, NumberStyle style) {
        return switch (type) {
            case TEXT -> cell;
            case NUMBER -> style.number(cell);
            case DATE -> day(cell).toString();
            case BOOLEAN -> flag(cell);
            case LIST -> entries(cell);
        };
    }

    /** Reads a day. */
    static LocalDate day(String cell) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw new InvalidValue("must be a day such as 2026-11-28");
    }

    private static Boolean flag(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(lower) || NO.contains(lower)) {
            return YES.contains(lower);
        }
        throw new InvalidValue("must be yes or no");
    }

    /** Splits at semicolons, else at vertical bars, else at commas. */
    static List<String> entries(String cell) {
        String separator = cell.contains(";") ? ";" : cell.contains("|") ? "\\|" : ",";
        return Arrays.stream(cell.split(separator))
                .map(CellText::clean)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }
}

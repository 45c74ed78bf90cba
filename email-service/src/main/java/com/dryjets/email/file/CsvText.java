package com.dryjets.email.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV files for spreadsheets. Texts that one would take for a formula start with an apostrophe (OWASP, CSV injection). */
public final class CsvText {

    /** Starts a file, so that Excel reads it as UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvText() {}

    /** Writes rows of texts, numbers and other values; null is an empty cell. Numbers are never changed. */
    public static String rows(List<? extends List<? extends @Nullable Object>> rows) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own, so that the text is complete without closing.
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
        rows.forEach(row -> writer.writeRecord(row.stream().map(CsvText::cell).toList()));
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Removes the apostrophe before what a spreadsheet would take for a formula. */
    public static String original(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}

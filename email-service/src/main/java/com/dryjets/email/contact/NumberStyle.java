package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * How a column of a file writes numbers. Most cells show it themselves; only one like {@code 1,234} or {@code 1.234} can be
 * read in two ways, and then the other cells of the column decide.
 */
public enum NumberStyle {
    /** {@code 1,234.5}. */
    POINT,
    /** {@code 1.234,5}. */
    COMMA,
    /** Not evident, but a point is a decimal point, as programs write it. */
    PROGRAM,
    /** A cell like {@code 1.240} may mean thousands or a fraction, and no other cell tells. Such rows are rejected. */
    AMBIGUOUS,
    /** The cells do not show it. */
    UNKNOWN;

    private static final Pattern AMBIGUOUS_CELL = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern POINT_ONLY =
            Pattern.compile("[-+]?(\\d+(\\.\\d*)?([eE][-+]?\\d{1,6})?|[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern COMMA_ONLY =
            Pattern.compile("[-+]?(\\d+(,\\d*)?([eE][-+]?\\d{1,6})?|[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?|,\\d+)");

    /**
     * Finds the style of a column.
     *
     * @param separator of the file; programs that separate cells by commas write decimal points
     */
    static NumberStyle of(Collection<String> cells, char separator) {
        boolean points = cells.stream().anyMatch(cell -> shows(cell, POINT_ONLY, COMMA_ONLY));
        boolean commas = cells.stream().anyMatch(cell -> shows(cell, COMMA_ONLY, POINT_ONLY));
        if (points != commas) {
            return points ? POINT : COMMA;
        }
        if (separator == ',' && !points) {
            return PROGRAM;
        }
        return cells.stream().anyMatch(cell -> AMBIGUOUS_CELL.matcher(cell).matches()) ? AMBIGUOUS : UNKNOWN;
    }

    private static boolean shows(String cell, Pattern style, Pattern other) {
        return !AMBIGUOUS_CELL.matcher(cell).matches()
                && style.matcher(cell).matches()
                && !other.matcher(cell).matches();
    }

    /** Reads a number; refuses one that can be read in two ways. */
    BigDecimal number(String cell) {
        boolean comma = COMMA_ONLY.matcher(cell).matches();
        boolean point = POINT_ONLY.matcher(cell).matches();
        if (!comma && !point) {
            throw new InvalidValue("must be a number such as 1234.5");
        }
        // The patterns limit the exponent, which BigDecimal would not.
        return new BigDecimal(
                isComma(cell, comma, point) ? cell.replace(".", "").replace(',', '.') : cell.replace(",", ""));
    }

    private boolean isComma(String cell, boolean comma, boolean point) {
        if (!AMBIGUOUS_CELL.matcher(cell).matches()) {
            return comma && !point;
        }
        if (this == UNKNOWN || this == AMBIGUOUS || this == PROGRAM && cell.indexOf('.') < 0) {
            throw new InvalidValue(
                    "must be a number such as 1234.5; %s may mean thousands or a fraction".formatted(cell));
        }
        return this == COMMA;
    }
}

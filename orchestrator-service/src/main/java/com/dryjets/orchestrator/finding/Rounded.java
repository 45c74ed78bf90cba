package com.dryjets.orchestrator.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Rounds numbers to as many digits as are meaningful to a reader. */
public final class Rounded {

    private static final MathContext DIGITS = new MathContext(5);

    private static final MathContext SMALL = new MathContext(2);

    private Rounded() {}

    /** A number with two decimals, or more if it is so small that they would hide it: clicks per yen, for example. */
    public static String text(double value) {
        double size = Math.abs(value);
        if (size >= 10) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return size == 0 || size >= 0.1
                ? String.format(Locale.ROOT, "%.2f", value)
                : new BigDecimal(value).round(SMALL).toPlainString();
    }

    public static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}

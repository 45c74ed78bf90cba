package com.dryjets.analytics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them. */
public final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Numbers() {}

    /** 1,234.5 */
    public static String count(BigDecimal value) {
        return format("#,##0.##", value);
    }

    /** 1,234.50 EUR */
    public static String money(BigDecimal value, @Nullable String currency) {
        return format("#,##0.00", value) + (currency == null ? "" : " " + currency);
    }

    /** 12.3 % of 0.123 */
    public static String percent(BigDecimal fraction) {
        return format("#,##0.#", fraction.movePointRight(2)) + " %";
    }

    private static String format(String pattern, BigDecimal value) {
        // A format is not for several threads at once.
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

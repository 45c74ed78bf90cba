package com.dryjets.analytics.report.model;

import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats numbers for readers, with no more digits than are meaningful. */
public final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final String WHOLE = "#,##0";

    private Numbers() {}

    /** 12.35, 1,235 */
    public static String count(BigDecimal value) {
        return format(value.abs().compareTo(LARGE) < 0 ? "#,##0.##" : WHOLE, value);
    }

    /** 1,234.50 EUR, 1,235 JPY */
    public static String money(BigDecimal value, @Nullable String currency) {
        if (currency == null) {
            return format("#,##0.00", value);
        }
        int decimals = new Money(value, currency).fractionDigits();
        return format(decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals), value) + " " + currency;
    }

    /** 12.3% for 0.123, and 0.12% for 0.0012: a small rate needs its digits. */
    public static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2);
        return format(percent.abs().compareTo(BigDecimal.ONE) < 0 ? "0.##" : "#,##0.#", percent) + "%";
    }

    /** The difference between two rates, with its sign: +1.2 points for 0.012. */
    public static String difference(BigDecimal fraction) {
        BigDecimal points = fraction.movePointRight(2);
        String number = format(points.abs().compareTo(BigDecimal.ONE) < 0 ? "0.##" : "#,##0.#", points);
        return (points.signum() > 0 ? "+" : "")
                + number
                + (number.equals("1") || number.equals("-1") ? " point" : " points");
    }

    /** Points out of a hundred: 31 for 0.31. */
    public static String points(BigDecimal part) {
        return format("0.#", part.movePointRight(2));
    }

    private static String format(String pattern, BigDecimal value) {
        // DecimalFormat is not thread-safe.
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}

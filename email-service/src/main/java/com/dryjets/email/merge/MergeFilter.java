package com.dryjets.email.merge;

import com.dryjets.email.merge.Operand.Constant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes a value before it is written. */
enum MergeFilter {
    /** Replaces a value that is missing: {@code default: "there"}. */
    DEFAULT,
    /** Writes the first letter as a capital, and the others small. */
    CAPITALIZE,
    UPCASE,
    DOWNCASE,
    /** Writes a date by a pattern of strftime: {@code date: "%d.%m.%Y"}. */
    DATE,
    /** Writes a number as the contact's language does, with as many decimals as the argument says: {@code number: 2}. */
    NUMBER;

    private static final int MOST_DECIMALS = 8;

    static @Nullable MergeFilter of(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Returns the names of all filters, for an error. */
    static String names() {
        return Arrays.stream(values()).map(MergeFilter::word).collect(Collectors.joining(", "));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails for an argument that the filter cannot use. */
    void check(@Nullable Operand argument) {
        switch (this) {
            case DEFAULT -> {
                if (argument == null) {
                    throw new InvalidExpression("The filter default needs a value: default: \"there\".");
                }
            }
            case DATE -> {
                if (!(argument instanceof Constant pattern && pattern.value() instanceof String text)) {
                    throw new InvalidExpression("The filter date needs a pattern: date: \"%d.%m.%Y\".");
                }
                DatePattern.check(text);
            }
            case NUMBER -> {
                if (argument != null && !isDecimals(argument)) {
                    throw new InvalidExpression("The filter number takes the number of decimals, from 0 to "
                            + MOST_DECIMALS + ": number: 2.");
                }
            }
            case CAPITALIZE, UPCASE, DOWNCASE -> {
                if (argument != null) {
                    throw new InvalidExpression("The filter %s takes no value.".formatted(word()));
                }
            }
        }
    }

    private static boolean isDecimals(Operand argument) {
        return argument instanceof Constant constant
                && constant.value() instanceof BigDecimal decimals
                && decimals.scale() == 0
                && decimals.signum() >= 0
                && decimals.intValue() <= MOST_DECIMALS;
    }

    @Nullable
    Object apply(@Nullable Object value, @Nullable Object argument, MergeData data) {
        return switch (this) {
            case DEFAULT -> MergeValues.isPresent(value) ? value : argument;
            case CAPITALIZE -> capitalized(MergeValues.text(value), data.locale());
            case UPCASE -> MergeValues.text(value).toUpperCase(data.locale());
            case DOWNCASE -> MergeValues.text(value).toLowerCase(data.locale());
            case DATE -> DatePattern.format(MergeValues.text(value), String.valueOf(argument), data);
            case NUMBER -> number(value, argument instanceof BigDecimal decimals ? decimals.intValue() : -1, data);
        };
    }

    private static String capitalized(String text, Locale locale) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(locale)
                + text.substring(first).toLowerCase(locale);
    }

    private static @Nullable Object number(@Nullable Object value, int decimals, MergeData data) {
        @Nullable BigDecimal number = MergeValues.number(value);
        if (number == null) {
            return value;
        }
        NumberFormat format = NumberFormat.getNumberInstance(data.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals < 0 ? MOST_DECIMALS : decimals);
        format.setMinimumFractionDigits(Math.max(decimals, 0));
        return format.format(number);
    }
}

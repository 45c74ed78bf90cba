package com.dryjets.email.merge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads values: texts, numbers, booleans, lists and maps. */
final class MergeValues {

    private static final int LONGEST_NUMBER = 40;
    /** As many digits as the numbers of JSON have before or after their point (IEEE 754, binary64). */
    private static final int MOST_DIGITS = 400;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private MergeValues() {}

    /** Returns whether there is something to write or to compare: {@code false}, a blank text and an empty list are nothing. */
    static boolean isPresent(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case String text -> !text.isBlank();
            case Collection<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> plain(number);
            case Double number -> Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "";
            case Collection<?> list -> list.stream().map(MergeValues::text).collect(Collectors.joining(", "));
            case Map<?, ?> ignored -> "";
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        return isShort(number) ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    /** Returns whether a number can be written digit by digit: 1E999999999 would fill the memory. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** Returns a number, also one that is written as text; null for anything else. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> isShort(number) ? number : null;
            case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
            case Number number -> parse(number.toString());
            case String text -> parse(text.strip());
            case null, default -> null;
        };
    }

    private static @Nullable BigDecimal parse(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    static boolean compare(@Nullable Object left, Condition.Operator operator, @Nullable Object right) {
        return switch (operator) {
            case EQUAL -> areEqual(left, right);
            case DIFFERENT -> !areEqual(left, right);
            case CONTAINS -> contains(left, right);
            // Nothing is less or greater than a value that is missing.
            default -> isPresent(left) && isPresent(right) && isOrdered(order(left, right), operator);
        };
    }

    private static boolean isOrdered(int order, Condition.Operator operator) {
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return folded(left).equals(folded(right));
        }
        if (left == null || right == null) {
            return !isPresent(left) && !isPresent(right);
        }
        return order(left, right) == 0;
    }

    /** Compares as numbers if both are, otherwise as texts; dates are written so that this is their order. */
    private static int order(@Nullable Object left, @Nullable Object right) {
        @Nullable BigDecimal number = number(left);
        @Nullable BigDecimal other = number(right);
        return number != null && other != null
                ? number.compareTo(other)
                : folded(left).compareTo(folded(right));
    }

    private static boolean contains(@Nullable Object container, @Nullable Object part) {
        if (!isPresent(part)) {
            return false;
        }
        return container instanceof Collection<?> list
                ? list.stream().anyMatch(item -> areEqual(item, part))
                : folded(container).contains(folded(part));
    }

    /** Texts are compared without regard to case, as in segments. */
    private static String folded(@Nullable Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }
}

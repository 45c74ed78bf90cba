package com.dryjets.llm;

import java.math.BigDecimal;

/**
 * A figure in a text.
 *
 * @param text as it is written
 * @param value with its sign; zero for a name
 * @param isIncrease whether it has a plus sign
 * @param unit one of the units of {@link FigureReader}, a currency, or empty for a count; of a date, a time or a word with
 *     digits, its name
 * @param isSpelled whether it is a number in words
 * @param isName whether it is a date, a time or a word with digits, which has no value
 */
record Figure(String text, BigDecimal value, boolean isIncrease, String unit, boolean isSpelled, boolean isName) {

    static Figure name(String text, String name) {
        return new Figure(text, BigDecimal.ZERO, false, name, false, true);
    }

    Figure withUnit(String other) {
        return new Figure(text, value, isIncrease, other, isSpelled, isName);
    }

    boolean isCount() {
        return !isName && unit.isEmpty();
    }

    boolean isFraction() {
        return isCount() && value.scale() > 0 && value.abs().compareTo(BigDecimal.TEN) <= 0;
    }
}

package com.dryjets.email.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or more comparisons.
 *
 * @param any whether one of them suffices
 */
record Condition(boolean any, List<Comparison> comparisons) {

    /** Compares two operands; without an operator, asks whether the left one has a value. */
    record Comparison(
            Operand left,
            @Nullable Operator operator,
            @Nullable Operand right) {}

    enum Operator {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        CONTAINS("contains");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static @Nullable Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            return null;
        }
    }
}

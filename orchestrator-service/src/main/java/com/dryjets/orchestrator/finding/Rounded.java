package com.dryjets.orchestrator.finding;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds numbers to as many digits as are meaningful to a reader. */
final class Rounded {

    private static final MathContext DIGITS = new MathContext(5);

    private Rounded() {}

    static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}

package com.dryjets.orchestrator.advice;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as people read them: no more digits than they are worth. */
final class Rounded {

    private static final MathContext DIGITS = new MathContext(5);

    private Rounded() {}

    static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}

package com.dryjets.analytics.rollup;

import com.dryjets.kit.problem.Problem;

/** The query parameter {@code days}. */
public final class DaysParameter {

    private DaysParameter() {}

    /** Reads a number from 1 to the maximum; else 400. */
    public static int parse(String text, int max) {
        int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > max) {
            throw Problem.badField("?days", "must be between 1 and " + max);
        }
        return days;
    }
}

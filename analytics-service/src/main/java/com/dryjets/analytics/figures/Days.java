package com.dryjets.analytics.figures;

import com.dryjets.kit.problem.Problem;

/** How many days a request asks about. */
public final class Days {

    private Days() {}

    /** The number in the query parameter {@code days}, from 1 to the most that is answered; else 400. */
    public static int of(String text, int most) {
        int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > most) {
            throw Problem.badField("?days", "must be between 1 and " + most);
        }
        return days;
    }
}

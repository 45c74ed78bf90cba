package com.dryjets.campaign.forecast;

import java.util.Arrays;

/**
 * Finds where a series begins in earnest. A test record long before the launch, and the idle days after it, say nothing
 * about the days to come.
 */
final class Launch {

    /** A forecast rests on at least this many days. */
    static final int MIN_DAYS = 5;

    /** Less than this share of a usual day is an idle day. */
    private static final double IDLE = 0.05;

    /** Idle days that are more likely than this belong to a series that is often idle. */
    private static final double CHANCE = 0.01;

    private Launch() {}

    /** The first day that counts, from 0. */
    static int day(double[] amounts) {
        int start = 0;
        for (int day = 1; day <= amounts.length - MIN_DAYS; day++) {
            if (isLaunch(amounts, day)) {
                start = day;
            }
        }
        return start;
    }

    /** Returns whether all days before this one were idle, although days since then rarely are. */
    private static boolean isLaunch(double[] amounts, int day) {
        int days = amounts.length - day;
        double usual = Arrays.stream(amounts, day, amounts.length).sum() / days;
        double limit = IDLE * usual;
        if (amounts[day] <= limit || Arrays.stream(amounts, 0, day).anyMatch(amount -> amount > limit)) {
            return false;
        }
        long idle = Arrays.stream(amounts, day, amounts.length)
                .filter(amount -> amount <= limit)
                .count();
        return Math.pow((idle + 1.0) / (days + 2.0), day) < CHANCE;
    }
}

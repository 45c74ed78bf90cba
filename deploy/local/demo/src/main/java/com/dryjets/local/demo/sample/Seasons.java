package com.dryjets.local.demo.sample;

import java.time.DayOfWeek;

/** When people respond: by weekday, and by hour of the day. */
final class Seasons {

    /** The hours of the day to which a day's results are assigned. */
    static final int[] HOURS = {8, 12, 18, 21};

    private static final double[] OFFICE = {0.34, 0.36, 0.22, 0.08};
    private static final double[] EVENING = {0.14, 0.21, 0.30, 0.35};

    /** Alternating fortnights of more and less advertising, as real budgets have them. */
    private static final int FLIGHT_DAYS = 14;

    private Seasons() {}

    /** Returns the weekday's results relative to the average. */
    static double weekday(ChannelPlan plan, DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (plan.channel()) {
            case "LINKEDIN" -> weekend ? 0.45 : 1.22;
            case "INSTAGRAM" -> weekend ? 1.35 : day == DayOfWeek.MONDAY ? 0.75 : 0.89;
            case "ADS" -> weekend ? 1.15 : day == DayOfWeek.FRIDAY ? 1.05 : 0.91;
            default -> day == DayOfWeek.SATURDAY ? 0.8 : 1.03;
        };
    }

    /** Returns how readily people engage on that weekday; Wednesday is the best day on every network. */
    static double engagement(DayOfWeek day) {
        return day == DayOfWeek.WEDNESDAY ? 1.35 : 0.94;
    }

    static double flight(int day) {
        return (day / FLIGHT_DAYS) % 2 == 0 ? 1.2 : 0.75;
    }

    /** Returns the share of the day's results at each of {@link #HOURS}. */
    static double[] hourShares(ChannelPlan plan) {
        return plan.channel().equals("LINKEDIN") || plan.isEmail() ? OFFICE : EVENING;
    }
}

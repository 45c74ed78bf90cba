package com.dryjets.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The daily spend and results of a channel.
 *
 * @param spend of every day from the first to the last with metrics, 0 without metrics
 * @param days the days with metrics, from 0
 * @param results of the days with metrics
 * @param factors that bring the days with metrics to the same level
 */
public record SpendHistory(double[] spend, int[] days, double[] results, double[] factors) {

    /** Half a year: what earlier spend earned says little about the next, and fitting takes time. */
    public static final int MAX_DAYS = 182;

    /** What was spent on a day, and what it brought: an amount or a number of events. */
    public record Day(LocalDate day, double spend, double results) {}

    /**
     * The latest complete days of a channel, which are before {@code end}.
     *
     * @param rows in ascending order
     */
    public static SpendHistory of(List<Day> rows, LocalDate end) {
        List<Day> complete = rows.stream()
                .filter(row -> row.day().isBefore(end) && !row.day().isBefore(end.minusDays(MAX_DAYS)))
                .toList();
        if (complete.isEmpty()) {
            return new SpendHistory(new double[0], new int[0], new double[0], new double[0]);
        }
        LocalDate first = complete.getFirst().day();
        int[] days = complete.stream()
                .mapToInt(row -> (int) ChronoUnit.DAYS.between(first, row.day()))
                .toArray();
        double[] spend = new double[days[days.length - 1] + 1];
        for (int i = 0; i < days.length; i++) {
            spend[days[i]] = Math.max(0, complete.get(i).spend());
        }
        double[] results = complete.stream().mapToDouble(Day::results).toArray();
        return new SpendHistory(spend, days, results, CalendarEffects.toSameLevel(days, results));
    }

    /** Consecutive days. */
    public static SpendHistory of(double[] spend, double[] results) {
        int[] days = IntStream.range(0, spend.length).toArray();
        return new SpendHistory(spend, days, results, CalendarEffects.toSameLevel(days, results));
    }

    /** Values of the days with metrics, at the same level. */
    double[] toSameLevel(double[] values) {
        double[] same = new double[values.length];
        Arrays.setAll(same, i -> values[i] * factors[i]);
        return same;
    }

    /** The spend of the days on which there was any. */
    double[] spent() {
        return Arrays.stream(spend).filter(amount -> amount > 0).toArray();
    }

    /**
     * The spend that works on each day with metrics: a share of it carries over to the next day (adstock; Jin et al. 2017,
     * section 2.1). Constant spend stays as it is.
     */
    double[] working(double carryover) {
        double[] working = new double[days.length];
        double stock = spend[0];
        int next = 0;
        for (int day = 0; day < spend.length; day++) {
            stock = carryover * stock + (1 - carryover) * spend[day];
            if (days[next] == day) {
                working[next++] = stock;
            }
        }
        return working;
    }
}

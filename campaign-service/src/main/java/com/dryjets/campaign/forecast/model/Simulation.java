package com.dryjets.campaign.forecast.model;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * Many courses that a campaign's spend and revenue may take: each day's errors of both models are drawn together from
 * one past day, so that what belongs together stays together. The same seed draws the same courses.
 *
 * @param spend by course and day
 * @param revenue by course and day
 */
public record Simulation(double[][] spend, double[][] revenue) {

    public static final int COURSES = 2_000;

    /** Sums of doubles that differ by less are the same amount of money. */
    private static final double LEAST = 1e-6;

    /** What a share of the courses stays under. */
    public record Quantiles(double p10, double p50, double p90) {

        static Quantiles of(double[] values) {
            Percentile percentile = new Percentile();
            percentile.setData(values);
            return new Quantiles(percentile.evaluate(10), percentile.evaluate(50), percentile.evaluate(90));
        }
    }

    public static Simulation of(DailyModel spend, DailyModel revenue, int days, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] spendErrors = spend.residuals();
        double[] revenueErrors = revenue.residuals();
        double[][] spends = new double[COURSES][];
        double[][] revenues = new double[COURSES][];
        for (int course = 0; course < COURSES; course++) {
            int[] past = IntStream.range(0, days)
                    .map(day -> random.nextInt(spendErrors.length))
                    .toArray();
            spends[course] = spend.path(
                    Arrays.stream(past).mapToDouble(day -> spendErrors[day]).toArray());
            revenues[course] = revenue.path(
                    Arrays.stream(past).mapToDouble(day -> revenueErrors[day]).toArray());
        }
        return new Simulation(spends, revenues);
    }

    /** The same courses where none spends more than so much in all; revenue falls with the spend that is cut. */
    public Simulation capped(double limit) {
        double[][] spends = new double[spend.length][];
        double[][] revenues = new double[spend.length][];
        for (int course = 0; course < spend.length; course++) {
            spends[course] = spend[course].clone();
            revenues[course] = revenue[course].clone();
            double left = limit;
            for (int day = 0; day < spends[course].length; day++) {
                double wanted = spend[course][day];
                if (wanted > left) {
                    spends[course][day] = left;
                    revenues[course][day] *= left / wanted;
                }
                left -= spends[course][day];
            }
        }
        return new Simulation(spends, revenues);
    }

    /** After how many days, counted from 0, at least half of the courses have spent so much; empty where they do not. */
    public OptionalInt daysToReach(double limit) {
        int days = spend.length == 0 ? 0 : spend[0].length;
        return IntStream.range(0, days)
                .filter(day -> Arrays.stream(spend)
                                .filter(course -> sum(course, day + 1) >= limit - LEAST)
                                .count()
                        >= spend.length / 2.0)
                .findFirst();
    }

    public Quantiles spendOn(int day) {
        return Quantiles.of(courses(course -> spend[course][day]));
    }

    public Quantiles revenueOn(int day) {
        return Quantiles.of(courses(course -> revenue[course][day]));
    }

    /**
     * ROI of a day, over the courses that spend; null where fewer than half do.
     *
     * @param leastSpend less than this is nothing
     */
    @Nullable
    public Quantiles roiOn(int day, double leastSpend) {
        return roi(course -> spend[course][day], course -> revenue[course][day], leastSpend);
    }

    /** The first so many days together. */
    public Quantiles totalSpend(int days) {
        return Quantiles.of(courses(course -> sum(spend[course], days)));
    }

    /** The first so many days together. */
    public Quantiles totalRevenue(int days) {
        return Quantiles.of(courses(course -> sum(revenue[course], days)));
    }

    /** ROI of the first so many days together; null as for a day. */
    @Nullable
    public Quantiles totalRoi(int days, double leastSpend) {
        return roi(course -> sum(spend[course], days), course -> sum(revenue[course], days), leastSpend);
    }

    /** The share of the courses whose revenue exceeds their spend in so many days; null where nothing is spent. */
    @Nullable
    public Double probabilityPositive(int days, double leastSpend) {
        int[] spending = spending(course -> sum(spend[course], days), leastSpend);
        long positive = Arrays.stream(spending)
                .filter(course -> sum(revenue[course], days) > sum(spend[course], days))
                .count();
        return spending.length < COURSES / 2 ? null : (double) positive / spending.length;
    }

    private static @Nullable Quantiles roi(IntToDoubleFunction spend, IntToDoubleFunction revenue, double leastSpend) {
        int[] spending = spending(spend, leastSpend);
        return spending.length < COURSES / 2
                ? null
                : Quantiles.of(Arrays.stream(spending)
                        .mapToDouble(course -> revenue.applyAsDouble(course) / spend.applyAsDouble(course) - 1)
                        .toArray());
    }

    private static int[] spending(IntToDoubleFunction spend, double leastSpend) {
        return IntStream.range(0, COURSES)
                .filter(course -> spend.applyAsDouble(course) >= leastSpend)
                .toArray();
    }

    private static double[] courses(IntToDoubleFunction value) {
        return IntStream.range(0, COURSES).mapToDouble(value).toArray();
    }

    private static double sum(double[] values, int days) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += values[day];
        }
        return sum;
    }
}

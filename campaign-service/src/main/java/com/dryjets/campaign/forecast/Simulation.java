package com.dryjets.campaign.forecast;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/**
 * Simulated paths of a campaign's spend and revenue. The errors of both models on a day are drawn together from one past
 * day, which preserves their correlation, and the errors of their levels are correlated alike. The same seed draws the same
 * paths.
 *
 * @param spend by path and day
 * @param revenue by path and day
 */
record Simulation(double[][] spend, double[][] revenue) {

    static final int PATHS = 2_000;

    /** Sums of doubles that differ by less count as equal. */
    private static final double TOLERANCE = 1e-6;

    /** The 10th, 50th and 90th percentiles. */
    record Quantiles(double p10, double p50, double p90) {

        static Quantiles of(double[] values) {
            Percentile percentile = new Percentile();
            percentile.setData(values);
            return new Quantiles(percentile.evaluate(10), percentile.evaluate(50), percentile.evaluate(90));
        }
    }

    static Simulation of(DailyModel spend, DailyModel revenue, int days, long seed) {
        RandomGenerator random = new Well19937c(seed);
        int[] past = commonDays(spend, revenue);
        double correlation = correlation(spend, revenue, past);
        double rest = Math.sqrt(1 - correlation * correlation);
        double[][] spends = new double[PATHS][days];
        double[][] revenues = new double[PATHS][days];
        for (int path = 0; path < PATHS; path++) {
            double smoothing = random.nextDouble();
            double level = random.nextGaussian();
            DailyModel.Course spending = spend.course(smoothing, level, random);
            DailyModel.Course earning =
                    revenue.course(smoothing, correlation * level + rest * random.nextGaussian(), random);
            for (int day = 0; day < days; day++) {
                int ago = past[random.nextInt(past.length)];
                spends[path][day] = spending.next(ago, random);
                revenues[path][day] = earning.next(ago, random);
            }
        }
        return new Simulation(spends, revenues);
    }

    /** The past days, 1 for the latest, with an error of both models; without any, all common days. */
    private static int[] commonDays(DailyModel spend, DailyModel revenue) {
        int days = Math.min(spend.days(), revenue.days());
        int[] known = IntStream.rangeClosed(1, days)
                .filter(ago -> !Double.isNaN(spend.ratio(ago)) && !Double.isNaN(revenue.ratio(ago)))
                .toArray();
        return known.length == 0 ? IntStream.rangeClosed(1, days).toArray() : known;
    }

    private static double correlation(DailyModel spend, DailyModel revenue, int[] past) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (int ago : past) {
            double spent = spend.ratio(ago) - 1;
            double earned = revenue.ratio(ago) - 1;
            product += spent * earned;
            one += spent * spent;
            other += earned * earned;
        }
        return one > 0 && other > 0 ? Math.clamp(product / Math.sqrt(one * other), -1, 1) : 0;
    }

    /** The same paths with their total spend limited; revenue decreases in proportion to the spend that is cut. */
    Simulation capped(double limit) {
        double[][] spends = new double[spend.length][];
        double[][] revenues = new double[spend.length][];
        for (int path = 0; path < spend.length; path++) {
            spends[path] = spend[path].clone();
            revenues[path] = revenue[path].clone();
            double left = limit;
            for (int day = 0; day < spends[path].length; day++) {
                double wanted = spend[path][day];
                if (wanted > left) {
                    spends[path][day] = left;
                    revenues[path][day] *= left / wanted;
                }
                left -= spends[path][day];
            }
        }
        return new Simulation(spends, revenues);
    }

    /** The first day, from 0, on which at least half of the paths have spent the limit; empty if they never do. */
    OptionalInt daysToReach(double limit) {
        int days = spend.length == 0 ? 0 : spend[0].length;
        return IntStream.range(0, days)
                .filter(day -> Arrays.stream(spend)
                                .filter(path -> sum(path, day + 1) >= limit - TOLERANCE)
                                .count()
                        >= spend.length / 2.0)
                .findFirst();
    }

    Quantiles spendOn(int day) {
        return Quantiles.of(values(path -> spend[path][day]));
    }

    Quantiles revenueOn(int day) {
        return Quantiles.of(values(path -> revenue[path][day]));
    }

    /**
     * The ROI of a day, over the paths that spend; null if fewer than half do.
     *
     * @param minSpend less than this counts as no spend
     */
    @Nullable
    Quantiles roiOn(int day, double minSpend) {
        return roi(path -> spend[path][day], path -> revenue[path][day], minSpend);
    }

    /** The total spend of the first days. */
    Quantiles totalSpend(int days) {
        return Quantiles.of(values(path -> sum(spend[path], days)));
    }

    /** The total revenue of the first days. */
    Quantiles totalRevenue(int days) {
        return Quantiles.of(values(path -> sum(revenue[path], days)));
    }

    /** The ROI of the first days together; null if fewer than half of the paths spend. */
    @Nullable
    Quantiles totalRoi(int days, double minSpend) {
        return roi(path -> sum(spend[path], days), path -> sum(revenue[path], days), minSpend);
    }

    /** The share of the paths whose revenue exceeds their spend; null if fewer than half spend. */
    @Nullable
    Double probabilityPositive(int days, double minSpend) {
        int[] spending = spending(path -> sum(spend[path], days), minSpend);
        long positive = Arrays.stream(spending)
                .filter(path -> sum(revenue[path], days) > sum(spend[path], days))
                .count();
        return spending.length < PATHS / 2 ? null : (double) positive / spending.length;
    }

    private static @Nullable Quantiles roi(IntToDoubleFunction spend, IntToDoubleFunction revenue, double minSpend) {
        int[] spending = spending(spend, minSpend);
        return spending.length < PATHS / 2
                ? null
                : Quantiles.of(Arrays.stream(spending)
                        .mapToDouble(path -> revenue.applyAsDouble(path) / spend.applyAsDouble(path) - 1)
                        .toArray());
    }

    private static int[] spending(IntToDoubleFunction spend, double minSpend) {
        return IntStream.range(0, PATHS)
                .filter(path -> spend.applyAsDouble(path) >= minSpend)
                .toArray();
    }

    private static double[] values(IntToDoubleFunction value) {
        return IntStream.range(0, PATHS).mapToDouble(value).toArray();
    }

    private static double sum(double[] values, int days) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += values[day];
        }
        return sum;
    }
}

package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/**
 * Simulates the metrics of campaigns whose days vary by more than chance, to count how often rules report a difference.
 *
 * <p>A share of experiments has a binomial error: of 100 experiments, a share of 5 % has a standard error of 2.2 %. A test
 * of one setting allows for two standard errors; the sum of all settings must be within the limit itself.
 */
public final class Simulation {

    /** The tolerated share of campaigns without a difference in which a rule reports one at any of its checks. */
    public static final double ALPHA = 0.05;

    private final SplittableRandom random;

    public Simulation(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns how many of the experiments report a difference. */
    public int count(int experiments, Predicate<Simulation> experiment) {
        int told = 0;
        for (int i = 0; i < experiments; i++) {
            told += experiment.test(this) ? 1 : 0;
        }
        return told;
    }

    /** Fails if a share of experiments is above a limit by more than two standard errors. */
    public static void assertAtMost(double limit, int told, int experiments) {
        double error = Math.sqrt(limit * (1 - limit) / experiments);
        Assertions.assertThat((double) told / experiments).isLessThanOrEqualTo(limit + 2 * error);
    }

    /**
     * The totals of a day on a network.
     *
     * @param sizes how much the sizes of days vary
     * @param rates how much their rates vary
     */
    public DailyTotals day(Channel channel, LocalDate day, int impressions, double sizes, double rate, double rates) {
        int seen = (int) Math.max(1, Math.round(impressions * factor(sizes)));
        return day(channel, day, seen, binomial(seen, rate * factor(rates)));
    }

    static DailyTotals day(Channel channel, LocalDate day, int impressions, int engagements) {
        return new DailyTotals(
                channel,
                day,
                SituationFixtures.totals(Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements)),
                Instant.EPOCH);
    }

    /** A log-normal factor with a mean of one, and a standard deviation of its logarithm. */
    public double factor(double variation) {
        return Math.exp(variation * random.nextGaussian() - variation * variation / 2);
    }

    /** A number between two others, at a random place between their logarithms. */
    public int between(int low, int high) {
        return (int) Math.round(low * Math.exp(random.nextDouble() * Math.log((double) high / low)));
    }

    public int poisson(double mean) {
        return (int)
                Math.max(0, Math.round(mean > 1000 ? mean + Math.sqrt(mean) * random.nextGaussian() : exact(mean)));
    }

    private int exact(double mean) {
        int trials = 1_000_000;
        return binomial(trials, mean / trials);
    }

    /** Successes of independent trials: exact if they are few, and from the normal distribution otherwise. */
    int binomial(int trials, double rate) {
        double p = Math.clamp(rate, 0, 1);
        if (p > 0.5) {
            return trials - binomial(trials, 1 - p);
        }
        double mean = trials * p;
        if (mean > 40) {
            return (int) Math.clamp(Math.round(mean + Math.sqrt(mean * (1 - p)) * random.nextGaussian()), 0, trials);
        }
        int successes = 0;
        double probability = Math.exp(trials * Math.log1p(-p));
        double left = random.nextDouble() - probability;
        while (left > 0 && successes < trials) {
            successes++;
            probability *= p / (1 - p) * (trials - successes + 1) / successes;
            left -= probability;
        }
        return successes;
    }
}

package com.dryjets.bench.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.abtest.OutcomeRules;
import com.dryjets.email.abtest.Sample;
import com.dryjets.email.abtest.WinChances;
import com.dryjets.statistics.Mean;
import com.dryjets.statistics.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Simulated tests, each looked at continuously until it has an outcome or its recipients have all responded. */
final class Simulation {

    private static final double SMALLEST_LIFT = 0.1;
    private static final int REVENUE_LOOKS = 200;

    private final SplittableRandom random;
    private final int variants;

    Simulation(long seed, int variants) {
        this.random = new SplittableRandom(seed);
        this.variants = variants;
    }

    /** Returns the share of tests of which something is true. */
    double share(int tests, Predicate<Simulation> isTrue) {
        int count = 0;
        for (int test = 0; test < tests; test++) {
            count += isTrue.test(this) ? 1 : 0;
        }
        return (double) count / tests;
    }

    /** All emails are out, and the recipients who respond do so one after the other: everybody is as likely to be next. */
    boolean winsWhileResponsesArrive(int recipients, double rate) {
        int[] responses = new int[variants];
        int expected = (int) Math.round(recipients * rate * variants);
        for (int response = 1; response <= expected; response++) {
            responses[next(responses, recipients)]++;
            TestOutcome outcome = decide(rates(responses, recipients));
            if (outcome != TestOutcome.INSUFFICIENT_DATA) {
                return outcome == TestOutcome.WINNER;
            }
        }
        return false;
    }

    private int next(int[] responses, int recipients) {
        int left = variants * recipients - Arrays.stream(responses).sum();
        int drawn = random.nextInt(left);
        for (int variant = 0; variant < variants; variant++) {
            drawn -= recipients - responses[variant];
            if (drawn < 0) {
                return variant;
            }
        }
        throw new IllegalStateException("Everybody has responded");
    }

    /**
     * Recipients are added one by one and respond at once.
     *
     * @param effect how much higher the rate of the second variant is
     * @return the winner, or -1
     */
    int winsWhileSending(int recipients, double rate, double effect) {
        int[] responses = new int[variants];
        for (int sent = 1; sent <= recipients; sent++) {
            boolean isNew = false;
            for (int variant = 0; variant < variants; variant++) {
                boolean responds = random.nextDouble() < (variant == 1 ? rate * (1 + effect) : rate);
                responses[variant] += responds ? 1 : 0;
                isNew |= responds;
            }
            List<Sample> samples = isNew ? rates(responses, sent) : List.of();
            TestOutcome outcome = isNew ? decide(samples) : TestOutcome.INSUFFICIENT_DATA;
            if (outcome != TestOutcome.INSUFFICIENT_DATA) {
                return outcome == TestOutcome.WINNER ? OutcomeRules.leader(samples) : -1;
            }
        }
        return -1;
    }

    /** Recipients are added; some of them order, for amounts that differ as much as those of shops do. */
    boolean winsByRevenue(int recipients, double rate) {
        double[][] sums = new double[variants][3];
        int step = recipients / REVENUE_LOOKS;
        for (int look = 1; look <= REVENUE_LOOKS; look++) {
            for (double[] sum : sums) {
                order(sum, step, rate);
            }
            long sent = (long) look * step;
            TestOutcome outcome = decide(Arrays.stream(sums)
                    .<Sample>map(sum -> new Sample.Revenue(new Mean(sent, (long) sum[0], sum[1], sum[2])))
                    .toList());
            if (outcome != TestOutcome.INSUFFICIENT_DATA) {
                return outcome == TestOutcome.WINNER;
            }
        }
        return false;
    }

    private void order(double[] sum, int recipients, double rate) {
        for (int recipient = 0; recipient < recipients; recipient++) {
            if (random.nextDouble() < rate) {
                double amount = Math.exp(3.5 + random.nextGaussian());
                sum[0]++;
                sum[1] += amount;
                sum[2] += amount * amount;
            }
        }
    }

    private static List<Sample> rates(int[] responses, int recipients) {
        return IntStream.of(responses)
                .<Sample>mapToObj(count -> new Sample.Rate(new Proportion(count, recipients)))
                .toList();
    }

    private static TestOutcome decide(List<Sample> samples) {
        return OutcomeRules.decide(
                samples,
                OutcomeRules.alpha(samples.size()),
                SMALLEST_LIFT,
                () -> WinChances.of(samples.stream().map(Sample::posterior).toList()));
    }
}

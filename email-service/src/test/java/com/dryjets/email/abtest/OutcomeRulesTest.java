package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    private static final double SMALLEST_LIFT = 0.1;

    @Test
    void clearDifferenceHasAWinner() {
        assertThat(decide(rate(300, 10_000), rate(420, 10_000))).isEqualTo(TestOutcome.WINNER);
    }

    @Test
    void winnerMustBeatEachOther() {
        assertThat(decide(rate(300, 10_000), rate(420, 10_000), rate(415, 10_000)))
                .isEqualTo(TestOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void differenceThatASingleLookWouldBelieveIsTooLittle() {
        // A single look has p = 0.03.
        assertThat(decide(rate(300, 10_000), rate(355, 10_000))).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void fewClicksAreInsufficientHoweverDifferent() {
        assertThat(decide(rate(0, 100), rate(12, 100))).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void manyRecipientsShowThatThereIsNoDifference() {
        assertThat(decide(rate(30_000, 1_000_000), rate(30_100, 1_000_000))).isEqualTo(TestOutcome.NO_DIFFERENCE);
    }

    @Test
    void worseVariantDoesNotHideThatTheBestAreAlike() {
        assertThat(decide(rate(30_000, 1_000_000), rate(20_000, 1_000_000), rate(30_100, 1_000_000)))
                .isEqualTo(TestOutcome.NO_DIFFERENCE);
    }

    @Test
    void firstOfEqualsLeads() {
        assertThat(OutcomeRules.leader(List.of(rate(3, 100), rate(5, 100), rate(5, 100))))
                .isEqualTo(1);
    }

    /** 2,000 tests of two alike variants, each looked at after every click. */
    @Test
    void continuousLooksFindFewFalseWinners() {
        assertThat(falseWinners(2_000, 2)).isLessThanOrEqualTo(OutcomeRules.FALSE_WINNERS);
    }

    @Test
    void moreVariantsFindNoMoreFalseWinners() {
        assertThat(falseWinners(1_000, 5)).isLessThanOrEqualTo(OutcomeRules.FALSE_WINNERS);
    }

    /** With as many recipients as the calculator asks for, each a look. */
    @Test
    void findsTheEffectThatTheSampleSizeWasMadeFor() {
        SplittableRandom random = new SplittableRandom(11);
        SampleSize size = SampleSize.of(0.05, 0.3, 2, 0.8);
        int found = 0;
        for (int test = 0; test < 400; test++) {
            found += findsSecond(random, size) ? 1 : 0;
        }

        assertThat(found / 400.0).isGreaterThanOrEqualTo(0.8);
    }

    private static boolean findsSecond(SplittableRandom random, SampleSize size) {
        int[] clicks = new int[2];
        for (int recipients = 1; recipients <= size.perVariant(); recipients++) {
            clicks[0] += random.nextDouble() < size.baseline() ? 1 : 0;
            clicks[1] += random.nextDouble() < size.baseline() * (1 + size.effect()) ? 1 : 0;
            List<Sample> samples = samples(clicks, recipients);
            TestOutcome outcome = decide(samples);
            if (outcome != TestOutcome.INSUFFICIENT_DATA) {
                return outcome == TestOutcome.WINNER && OutcomeRules.leader(samples) == 1;
            }
        }
        return false;
    }

    /** All emails were sent; their clicks come in, until three percent of the recipients have clicked. */
    private static double falseWinners(int tests, int variants) {
        SplittableRandom random = new SplittableRandom(20);
        int recipients = 5_000;
        int won = 0;
        for (int test = 0; test < tests; test++) {
            int[] clicks = new int[variants];
            TestOutcome outcome = TestOutcome.INSUFFICIENT_DATA;
            for (int click = 0; click < 150 * variants && outcome == TestOutcome.INSUFFICIENT_DATA; click++) {
                clicks[random.nextInt(variants)]++;
                outcome = decide(samples(clicks, recipients));
            }
            won += outcome == TestOutcome.WINNER ? 1 : 0;
        }
        return (double) won / tests;
    }

    private static List<Sample> samples(int[] clicks, int recipients) {
        List<Sample> samples = new ArrayList<>();
        for (int count : clicks) {
            samples.add(rate(count, recipients));
        }
        return samples;
    }

    private static TestOutcome decide(Sample... samples) {
        return decide(List.of(samples));
    }

    private static TestOutcome decide(List<Sample> samples) {
        return OutcomeRules.decide(
                samples,
                OutcomeRules.alpha(samples.size()),
                SMALLEST_LIFT,
                () -> WinChances.of(samples.stream().map(Sample::posterior).toList()));
    }

    private static Sample rate(int clicks, int recipients) {
        return new Sample.Rate(new Proportion(clicks, recipients));
    }
}

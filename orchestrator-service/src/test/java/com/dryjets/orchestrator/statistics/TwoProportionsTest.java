package com.dryjets.orchestrator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoProportionsTest {

    /** Reference values of R 4.2.2, prop.test(correct = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "120, 2000, 150, 2000, 0.058669",
        "50, 1000, 50, 1000, 1",
        "0, 100, 5, 100, 0.023540",
        "5, 10, 9, 10, 0.050962",
        "500, 100000, 600, 100000, 0.002499"
    })
    void thePooledTestAgreesWithR(long hitsA, long triesA, long hitsB, long triesB, double p) {
        TwoProportions test = new TwoProportions(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB));

        assertThat(test.pValue()).isCloseTo(p, within(5e-7));
    }

    /** Newcombe 1998, table II, method 10, rows a and b. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090"})
    void theIntervalOfTheDifferenceAgreesWithNewcombe(
            long hitsA, long triesA, long hitsB, long triesB, double low, double high) {
        Interval interval =
                new TwoProportions(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB)).difference();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void lookingAgainAndAgainCostsConfidence() {
        TwoProportions test = new TwoProportions(new Proportion(120, 2000), new Proportion(160, 2000));

        assertThat(test.pValue()).isLessThan(0.05);
        assertThat(test.anytimePValue()).isGreaterThan(0.05);
    }

    @Test
    void aLargeDifferenceStaysSureHoweverOftenLookedAt() {
        TwoProportions test = new TwoProportions(new Proportion(412, 9830), new Proportion(301, 12400));

        assertThat(test.anytimePValue()).isLessThan(1e-9);
    }

    @Test
    void countsThatVaryMoreThanChanceSayLess() {
        Proportion a = new Proportion(120, 2000);
        Proportion b = new Proportion(180, 2000);

        TwoProportions independent = new TwoProportions(a, b);
        TwoProportions clustered = new TwoProportions(a, b, 4);

        assertThat(clustered.z()).isCloseTo(independent.z() / 2, within(1e-12));
        assertThat(clustered.pValue()).isGreaterThan(independent.pValue());
        assertThat(clustered.difference().high())
                .isGreaterThan(independent.difference().high());
    }

    @Test
    void equalSidesAreNoDifference() {
        TwoProportions test = new TwoProportions(new Proportion(50, 1000), new Proportion(50, 1000));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 199, 1, 200, true", "12, 200, 9, 200, false", "0, 100, 5, 100, true", "199, 200, 200, 200, true"})
    void tenAreExpectedInEveryCell(long hitsA, long triesA, long hitsB, long triesB, boolean thin) {
        TwoProportions test = new TwoProportions(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB));

        assertThat(test.tooThin()).isEqualTo(thin);
    }

    @Test
    void nothingOnEitherSideIsNoDifference() {
        TwoProportions test = new TwoProportions(new Proportion(0, 1000), new Proportion(0, 1000));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
        assertThat(test.tooThin()).isTrue();
    }
}

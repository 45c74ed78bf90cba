package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoProportionTestTest {

    /** Reference values of R 4.2.2, prop.test(correct = FALSE). */
    @ParameterizedTest
    @CsvSource({
        "120, 2000, 150, 2000, 0.058669",
        "50, 1000, 50, 1000, 1",
        "0, 100, 5, 100, 0.023540",
        "5, 10, 9, 10, 0.050962",
        "500, 100000, 600, 100000, 0.002499"
    })
    void pooledTestAgreesWithR(long hitsA, long triesA, long hitsB, long triesB, double p) {
        TwoProportionTest test = new TwoProportionTest(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB));

        assertThat(test.pValue()).isCloseTo(p, within(5e-7));
    }

    /** Newcombe 1998, table II, method 10, rows a and b. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090"})
    void intervalOfTheDifferenceAgreesWithNewcombe(
            long hitsA, long triesA, long hitsB, long triesB, double low, double high) {
        Interval interval =
                new TwoProportionTest(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB)).difference();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void repeatedLooksCostConfidence() {
        TwoProportionTest test = new TwoProportionTest(new Proportion(120, 2000), new Proportion(160, 2000));

        assertThat(test.pValue()).isLessThan(0.05);
        assertThat(test.anytimePValue()).isGreaterThan(0.05);
    }

    @Test
    void largeDifferenceStaysSignificantDespiteRepeatedLooks() {
        TwoProportionTest test = new TwoProportionTest(new Proportion(412, 9830), new Proportion(301, 12400));

        assertThat(test.anytimePValue()).isLessThan(1e-9);
    }

    @Test
    void overdispersionWeakensTheEvidence() {
        Proportion a = new Proportion(120, 2000);
        Proportion b = new Proportion(180, 2000);

        TwoProportionTest independent = new TwoProportionTest(a, b);
        Dispersion dispersion = new Dispersion(4, Double.POSITIVE_INFINITY);
        TwoProportionTest clustered = new TwoProportionTest(a, b, dispersion, dispersion);

        assertThat(clustered.z()).isCloseTo(independent.z() / 2, within(1e-12));
        assertThat(clustered.pValue()).isGreaterThan(independent.pValue());
        assertThat(clustered.difference().high())
                .isGreaterThan(independent.difference().high());
    }

    @Test
    void anEstimatedDispersionWeakensTheEvidenceFurther() {
        Proportion a = new Proportion(120, 2000);
        Proportion b = new Proportion(180, 2000);
        Dispersion known = new Dispersion(4, Double.POSITIVE_INFINITY);
        Dispersion estimated = new Dispersion(4, 6);

        TwoProportionTest test = new TwoProportionTest(a, b, estimated, estimated);

        // Two equal variances with six degrees of freedom each have twelve together.
        assertThat(test.degreesOfFreedom()).isCloseTo(12, within(1e-12));
        assertThat(test.dispersion()).isCloseTo(4, within(1e-12));
        TwoProportionTest withKnown = new TwoProportionTest(a, b, known, known);
        assertThat(test.pValue()).isGreaterThan(withKnown.pValue());
        assertThat(test.anytimePValue()).isGreaterThan(withKnown.anytimePValue());
        assertThat(test.firstInterval().low())
                .isLessThan(withKnown.firstInterval().low());
    }

    @Test
    void equalProportionsAreNoDifference() {
        TwoProportionTest test = new TwoProportionTest(new Proportion(50, 1000), new Proportion(50, 1000));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 199, 1, 200, true", "12, 200, 9, 200, false", "0, 100, 5, 100, true", "199, 200, 200, 200, true"})
    void needsTenExpectedEventsInEveryCell(long hitsA, long triesA, long hitsB, long triesB, boolean insufficient) {
        TwoProportionTest test = new TwoProportionTest(new Proportion(hitsA, triesA), new Proportion(hitsB, triesB));

        assertThat(test.hasInsufficientData()).isEqualTo(insufficient);
    }

    @Test
    void noSuccessesOnEitherSideAreNoDifference() {
        TwoProportionTest test = new TwoProportionTest(new Proportion(0, 1000), new Proportion(0, 1000));

        assertThat(test.z()).isZero();
        assertThat(test.anytimePValue()).isEqualTo(1);
        assertThat(test.hasInsufficientData()).isTrue();
    }
}

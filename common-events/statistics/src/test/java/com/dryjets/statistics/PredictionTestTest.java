package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTestTest {

    private static final double[] RATES = {0.20, 0.22, 0.25, 0.18, 0.24, 0.21, 0.23, 0.19};

    /**
     * Rates that are known exactly are eight observations, and one more: t = (0.30 - 0.215) / (s sqrt(1 + 1/8)) = 3.27165 on
     * seven degrees of freedom, p = 0.0136432 (R: 2 * pt(-3.27165, 7)).
     */
    @Test
    void isTheTTestIfRatesHaveNoError() {
        PredictionTest test = test(0.30, 1_000_000_000, 1_000_000_000);

        assertThat(test.z()).isCloseTo(3.27165, within(1e-4));
        assertThat(test.pValue()).isCloseTo(0.0136432, within(1e-5));
        assertThat(test.prediction().low()).isCloseTo(0.153565, within(1e-5));
        assertThat(test.prediction().high()).isCloseTo(0.276435, within(1e-5));
    }

    /** Units of about a hundred trials hardly show how much they vary; the value is that of SciPy's quadrature. */
    @Test
    void weighsAllValuesOfTauSquaredThatSmallUnitsAllow() {
        PredictionTest test = new PredictionTest(
                new Proportion(60, 500),
                Dispersion.NONE,
                List.of(
                        new Proportion(30, 100),
                        new Proportion(22, 100),
                        new Proportion(41, 150),
                        new Proportion(18, 90),
                        new Proportion(35, 120),
                        new Proportion(27, 100)));

        assertThat(test.second()).isCloseTo(0.262121, within(1e-5));
        assertThat(test.pValue()).isCloseTo(0.0137797, within(1e-4));
    }

    @Test
    void aUnitIsOneObservationHoweverManyTrialsItHas() {
        double p = test(0.27, 100_000, 1_000_000).anytimePValue();

        assertThat(p).isGreaterThan(0.05);
        assertThat(test(0.27, 100_000, 1_000_000_000).anytimePValue()).isCloseTo(p, within(0.02));
        assertThat(new TwoProportionTest(new Proportion(27_000, 100_000), new Proportion(172_000, 800_000))
                        .anytimePValue())
                .isLessThan(1e-12);
    }

    @Test
    void repeatedLooksAreAllowedForInTheErrorOfTheUnit() {
        PredictionTest small = test(0.32, 100_000, 1_000);
        PredictionTest large = test(0.32, 100_000, 100_000);

        assertThat(small.anytimePValue()).isGreaterThan(small.pValue());
        assertThat(small.anytimePValue() / small.pValue()).isGreaterThan(large.anytimePValue() / large.pValue());
        // The error is allowed a fifth of alpha, which leaves four fifths to the prediction.
        assertThat(test(0.32, 100_000, 1_000_000_000).anytimePValue()).isCloseTo(large.pValue() / 0.8, within(1e-3));
    }

    @Test
    void findsAnUnusualUnitAmongUnitsThatDoNotDiffer() {
        PredictionTest test = new PredictionTest(
                new Proportion(600, 4_000), Dispersion.NONE, Collections.nCopies(8, new Proportion(600, 3_000)));

        assertThat(test.anytimePValue()).isLessThan(0.05);
        assertThat(test.prediction().low()).isBetween(0.17, 0.20);
    }

    @Test
    void unitsWithoutSuccessesAreInsufficient() {
        PredictionTest test = new PredictionTest(
                new Proportion(5, 4_000), Dispersion.NONE, Collections.nCopies(8, new Proportion(0, 3_000)));

        assertThat(test.hasInsufficientData()).isTrue();
        assertThat(test.anytimePValue()).isEqualTo(1);
    }

    private static PredictionTest test(double rate, long trialsOfOthers, long trials) {
        List<Proportion> others = Arrays.stream(RATES)
                .mapToObj(one -> new Proportion(Math.round(one * trialsOfOthers), trialsOfOthers))
                .toList();
        return new PredictionTest(new Proportion(Math.round(rate * trials), trials), Dispersion.NONE, others);
    }
}

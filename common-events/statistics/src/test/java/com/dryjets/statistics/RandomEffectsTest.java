package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The thirteen trials of BCG vaccines against tuberculosis (Colditz and others 1994), with the results that R's metafor
 * publishes for them (Viechtbauer, Conducting meta-analyses in R with the metafor package, 2010, and its documentation).
 */
class RandomEffectsTest {

    private static final int[][] TRIALS = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    private final RandomEffects trials = new RandomEffects(Arrays.stream(TRIALS)
            .map(RandomEffectsTest::logarithmOfRelativeRisk)
            .toList());

    @Test
    void measuresHeterogeneityByQ() {
        assertThat(trials.q(0)).isCloseTo(152.2330, within(5e-5));
        assertThat(trials.degreesOfFreedom()).isEqualTo(12);
    }

    @Test
    void estimatesTauSquaredByPauleAndMandel() {
        assertThat(trials.tauSquared()).isCloseTo(0.3181, within(5e-5));
    }

    /** Chi-squared of 12 degrees of freedom is below 23.3367 with 97.5 %, and below 4.4038 with 2.5 %. */
    @Test
    void boundsTauSquaredByTheQuantilesOfQ() {
        assertThat(trials.tauSquared(23.33666)).isCloseTo(0.1197, within(5e-5));
        assertThat(trials.tauSquared(4.403789)).isCloseTo(1.1115, within(5e-5));
    }

    @Test
    void weighsEstimatesByTheirTotalVariance() {
        Estimate mean = trials.mean(trials.tauSquared());

        assertThat(mean.value()).isCloseTo(-0.7150, within(5e-5));
        assertThat(Math.sqrt(mean.variance())).isCloseTo(0.1809, within(5e-5));
    }

    /** -0.71497 plus and minus 2.17881 (t of 12 degrees of freedom) times 0.18089. */
    @Test
    void intervalOfTheMeanIsThatOfHartungAndKnapp() {
        Interval interval = trials.meanInterval();

        assertThat(interval.low()).isCloseTo(-1.1091, within(5e-5));
        assertThat(interval.high()).isCloseTo(-0.3208, within(5e-5));
    }

    @Test
    void estimatesThatDifferByChanceHaveNoTauSquared() {
        RandomEffects similar = new RandomEffects(
                List.of(new Estimate(0.20, 0.01), new Estimate(0.22, 0.01), new Estimate(0.18, 0.02)));

        assertThat(similar.tauSquared()).isZero();
        assertThat(similar.mean(0).variance()).isCloseTo(1 / 250.0, within(1e-12));
    }

    private static Estimate logarithmOfRelativeRisk(int[] trial) {
        double vaccinated = trial[0] + trial[1];
        double others = trial[2] + trial[3];
        return new Estimate(
                Math.log(trial[0] / vaccinated / (trial[2] / others)),
                1.0 / trial[0] - 1 / vaccinated + 1.0 / trial[2] - 1 / others);
    }
}

package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;

class WinChancesTest {

    /** Evan Miller, Formulas for Bayesian A/B Testing (2015), eq. 6: an exact sum. */
    private static double exactChanceOfSecond(int a1, int b1, int a2, int b2) {
        double chance = 0;
        for (int i = 0; i < a2; i++) {
            chance += Math.exp(
                    Beta.logBeta(a1 + i, b1 + b2) - Math.log(b2 + i) - Beta.logBeta(1 + i, b2) - Beta.logBeta(a1, b1));
        }
        return chance;
    }

    @Test
    void agreesWithTheClosedFormOfTwoRates() {
        WinChances chances = WinChances.of(List.of(beta(101, 901), beta(121, 881)));

        assertThat(chances.chances().get(1)).isCloseTo(exactChanceOfSecond(101, 901, 121, 881), within(1e-9));
        assertThat(chances.chances().get(1)).isCloseTo(0.9231834389, within(1e-9));
    }

    /** Computed with SciPy 1.17 by adaptive quadrature. */
    @Test
    void agreesWithReferenceValuesOfThreeRates() {
        WinChances chances = WinChances.of(List.of(beta(31, 971), beta(41, 961), beta(36, 966)));

        assertThat(chances.chances().get(0)).isCloseTo(0.0692412108, within(1e-8));
        assertThat(chances.chances().get(1)).isCloseTo(0.6754292023, within(1e-8));
        assertThat(chances.losses().get(0)).isCloseTo(0.0117057951, within(1e-8));
        assertThat(chances.losses().get(1)).isCloseTo(0.0017257551, within(1e-8));
    }

    @Test
    void staysExactForRatesNearZero() {
        WinChances chances = WinChances.of(List.of(beta(1, 1001), beta(4, 998)));

        assertThat(chances.chances().get(1)).isCloseTo(exactChanceOfSecond(1, 1001, 4, 998), within(1e-9));
        assertThat(chances.losses().get(1)).isCloseTo(6.2064e-5, within(1e-8));
    }

    /** Two normal means: the difference is normal, so chance and loss have closed forms. */
    @Test
    void agreesWithTheClosedFormOfTwoMeans() {
        WinChances chances = WinChances.of(List.of(new NormalDistribution(10, 3), new NormalDistribution(12, 4)));
        NormalDistribution standard = new NormalDistribution();

        assertThat(chances.chances().get(1)).isCloseTo(standard.cumulativeProbability(2.0 / 5), within(1e-9));
        assertThat(chances.losses().get(1))
                .isCloseTo(5 * standard.density(0.4) - 2 * standard.cumulativeProbability(-0.4), within(1e-9));
    }

    @Test
    void groupsOfVeryDifferentSizesAreNoTrouble() {
        WinChances chances = WinChances.of(List.of(beta(30_001, 970_001), beta(1, 11)));

        assertThat(chances.chances().get(0) + chances.chances().get(1)).isCloseTo(1, within(1e-12));
        // 1 - (1 - 0.03)^11 of the small group lies below 0.03.
        assertThat(chances.chances().get(0)).isCloseTo(1 - Math.pow(0.97, 11), within(1e-3));
    }

    private static RealDistribution beta(double a, double b) {
        return new BetaDistribution(a, b);
    }
}

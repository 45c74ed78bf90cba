package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DispersionTest {

    /** Chi-squared of (10, 90; 30, 70) is 12.5 on one degree of freedom. */
    @Test
    void dividesChiSquaredByItsDegreesOfFreedom() {
        double dispersion =
                Dispersion.ofProportions(List.of(List.of(new Proportion(10, 100), new Proportion(30, 100))));

        assertThat(dispersion).isCloseTo(12.5, within(1e-9));
    }

    @Test
    void ignoresDifferencesBetweenGroups() {
        double dispersion = Dispersion.ofProportions(List.of(
                List.of(new Proportion(10, 100), new Proportion(10, 100)),
                List.of(new Proportion(60, 100), new Proportion(60, 100))));

        assertThat(dispersion).isEqualTo(1);
    }

    @Test
    void isOneForASingleUnit() {
        assertThat(Dispersion.ofProportions(List.of(List.of(new Proportion(10, 100)))))
                .isEqualTo(1);
        assertThat(Dispersion.ofPoissonRates(List.of(List.of(new PoissonRate(10, 100)), List.of())))
                .isEqualTo(1);
    }

    /** Expected 20 and 20: (10 - 20)^2 / 20 + (30 - 20)^2 / 20 = 10. */
    @Test
    void measuresPoissonRatesLikewise() {
        double dispersion =
                Dispersion.ofPoissonRates(List.of(List.of(new PoissonRate(10, 50), new PoissonRate(30, 50))));

        assertThat(dispersion).isCloseTo(10, within(1e-9));
    }
}

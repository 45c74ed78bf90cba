package com.dryjets.orchestrator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DispersionTest {

    /** Chi-squared of (10, 90; 30, 70) is 12.5 on one degree of freedom. */
    @Test
    void itIsChiSquaredOverItsDegreesOfFreedom() {
        double dispersion =
                Dispersion.ofProportions(List.of(List.of(new Proportion(10, 100), new Proportion(30, 100))));

        assertThat(dispersion).isCloseTo(12.5, within(1e-9));
    }

    @Test
    void whatSetsGroupsApartDoesNotCount() {
        double dispersion = Dispersion.ofProportions(List.of(
                List.of(new Proportion(10, 100), new Proportion(10, 100)),
                List.of(new Proportion(60, 100), new Proportion(60, 100))));

        assertThat(dispersion).isEqualTo(1);
    }

    @Test
    void oneDayTellsNothing() {
        assertThat(Dispersion.ofProportions(List.of(List.of(new Proportion(10, 100)))))
                .isEqualTo(1);
        assertThat(Dispersion.ofYields(List.of(List.of(new Yield(10, 100)), List.of())))
                .isEqualTo(1);
    }

    /** Expected 20 and 20: (10 - 20)^2 / 20 + (30 - 20)^2 / 20 = 10. */
    @Test
    void eventsPerSpendVaryLikewise() {
        double dispersion = Dispersion.ofYields(List.of(List.of(new Yield(10, 50), new Yield(30, 50))));

        assertThat(dispersion).isCloseTo(10, within(1e-9));
    }
}

package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispersionTest {

    /** Chi-squared of (10, 90; 30, 70) is 12.5 on one degree of freedom. */
    @Test
    void dividesChiSquaredOfEqualUnitsByItsDegreesOfFreedom() {
        Dispersion dispersion = Dispersion.of(List.of(new Proportion(10, 100), new Proportion(30, 100)));

        assertThat(dispersion.factor()).isCloseTo(12.5, within(1e-6));
        assertThat(dispersion.degreesOfFreedom()).isCloseTo(1, within(1e-6));
    }

    @Test
    void ignoresDifferencesBetweenGroups() {
        List<Proportion> few = List.of(new Proportion(10, 100), new Proportion(10, 100));
        List<Proportion> many = List.of(new Proportion(60, 100), new Proportion(60, 100));

        UnitVariation variation = UnitVariation.within(List.of(few, many));

        assertThat(variation.dispersion(few).factor()).isEqualTo(1);
        assertThat(variation.dispersion(many).factor()).isEqualTo(1);
    }

    @Test
    void isUnknownForASingleUnit() {
        assertThat(Dispersion.of(List.of(new Proportion(10, 100)))).isEqualTo(new Dispersion(1, 0));
        assertThat(Dispersion.of(List.of(new PoissonRate(10, 100)))).isEqualTo(new Dispersion(1, 0));
    }

    /** Expected 20 and 20: (10 - 20)^2 / 20 + (30 - 20)^2 / 20 = 10. */
    @Test
    void measuresPoissonRatesLikewise() {
        Dispersion dispersion = Dispersion.of(List.of(new PoissonRate(10, 50), new PoissonRate(30, 50)));

        assertThat(dispersion.factor()).isCloseTo(10, within(1e-6));
    }

    /**
     * Crowder 1978, the seeds of Orobanche on 21 plates in four groups, on which plates are known to differ more than by
     * chance. The value is that of SciPy's root finder, 0.0055445483.
     */
    @Test
    void sharesTheVariationOfAllGroups() {
        List<List<Proportion>> plates = List.of(
                List.of(plate(10, 39), plate(23, 62), plate(23, 81), plate(26, 51), plate(17, 39)),
                List.of(plate(5, 6), plate(53, 74), plate(55, 72), plate(32, 51), plate(46, 79), plate(10, 13)),
                List.of(plate(8, 16), plate(10, 30), plate(8, 28), plate(23, 45), plate(0, 4)),
                List.of(plate(3, 12), plate(22, 41), plate(15, 30), plate(32, 51), plate(3, 7)));

        assertThat(UnitVariation.effects(plates).tauSquared()).isCloseTo(0.0055445483, within(1e-9));
    }

    @Test
    void unitsThatAreTooSmallDoNotCountAsDegreesOfFreedom() {
        List<Proportion> days =
                List.of(new Proportion(300, 10_000), new Proportion(200, 10_000), new Proportion(250, 10_000));

        Dispersion complete = Dispersion.of(days);
        Dispersion withAFewMinutesOfToday =
                Dispersion.of(List.of(days.get(0), days.get(1), days.get(2), new Proportion(1, 40)));

        assertThat(complete.degreesOfFreedom()).isCloseTo(2, within(1e-6));
        assertThat(withAFewMinutesOfToday.degreesOfFreedom()).isLessThan(2);
        assertThat(withAFewMinutesOfToday.factor()).isCloseTo(complete.factor(), within(0.4 * complete.factor()));
    }

    /** Half of the days have twice the rate of the others. Ten times the trials hide nothing of that. */
    @Test
    void isTheLargerTheLargerTheUnits() {
        Dispersion small = Dispersion.of(alternating(5_000));
        Dispersion large = Dispersion.of(alternating(50_000));

        assertThat(large.factor() / small.factor()).isCloseTo(10, within(1e-6));
    }

    private static List<Proportion> alternating(int trials) {
        return Collections.nCopies(
                        10, List.of(new Proportion(trials / 50, trials), new Proportion(trials / 25, trials)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Proportion plate(int germinated, int seeds) {
        return new Proportion(germinated, seeds);
    }
}

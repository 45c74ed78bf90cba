package com.dryjets.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClusteredComparisonTest {

    @Test
    void findsTheSameRatioInEachCluster() {
        List<ClusteredUnit> units = new ArrayList<>();
        for (int cluster = 1; cluster <= 6; cluster++) {
            units.add(unit(cluster, true, 300L * cluster, 10_000));
            units.add(unit(cluster, false, 200L * cluster, 10_000));
        }

        ClusteredComparison test = new ClusteredComparison(units);

        // Clusters differ sixfold, but in each of them the rate is half as high again.
        assertThat(test.lift()).isCloseTo(0.5, within(0.01));
        assertThat(test.z()).isGreaterThan(5);
        assertThat(test.firstInterval().low()).isGreaterThan(test.second());
        assertThat(test.units(true)).isEqualTo(6);
        assertThat(test.counted(false)).isEqualTo(new Proportion(4_200, 60_000));
    }

    /** By hand: the logarithms of independent counts differ by log 1.5, with a variance of (1 - p) / (n p) on each side. */
    @Test
    void isTheTestOfTwoLogRatesIfNothingElseVaries() {
        List<ClusteredUnit> units = List.of(
                unit(1, true, 300, 10_000),
                unit(1, true, 300, 10_000),
                unit(1, false, 200, 10_000),
                unit(1, false, 200, 10_000));

        ClusteredComparison test = new ClusteredComparison(units);

        double variance = (1 - 0.025) / (10_000 * 0.025);
        assertThat(test.z()).isCloseTo(Math.log(300.5 / 200.5) / Math.sqrt(variance), within(0.01));
        assertThat(test.dispersion()).isCloseTo(1, within(0.01));
    }

    @Test
    void whatDiffersOnlyBetweenFewClustersIsUnknown() {
        List<ClusteredUnit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(unit(1, true, 300 + i, 10_000));
            units.add(unit(2, false, 200 + i, 10_000));
        }

        ClusteredComparison test = new ClusteredComparison(units);

        assertThat(test.hasInsufficientData()).isTrue();
        assertThat(test.anytimePValue()).isEqualTo(1);
    }

    @Test
    void expectationIsShrunkTheMoreTheLessIsKnown() {
        ClusteredComparison much = new ClusteredComparison(many(40));
        ClusteredComparison little = new ClusteredComparison(many(4));

        assertThat(middle(much) / much.lift()).isBetween(0.9, 1.05);
        assertThat(middle(little) / little.lift()).isLessThan(middle(much) / much.lift());
    }

    /** A test at 5 % rejects in about 5 % of cases, whether the trait varies within clusters or only between them. */
    @Test
    void errorRateIsAsStated() {
        SplittableRandom random = new SplittableRandom(7);
        for (boolean between : new boolean[] {false, true}) {
            int rejected = 0;
            int experiments = 1_000;
            for (int i = 0; i < experiments; i++) {
                rejected += new ClusteredComparison(noise(random, between)).pValue() < 0.05 ? 1 : 0;
            }
            assertThat(rejected / (double) experiments).isBetween(0.02, 0.075);
        }
    }

    private static List<ClusteredUnit> noise(SplittableRandom random, boolean between) {
        List<ClusteredUnit> units = new ArrayList<>();
        for (int cluster = 0; cluster < 12; cluster++) {
            double ofCluster = 0.3 * random.nextGaussian();
            for (int unit = 0; unit < 6; unit++) {
                long trials = random.nextInt(1_000, 10_000);
                double rate = 0.03 * Math.exp(ofCluster + 0.4 * random.nextGaussian());
                long hits = Math.round(Math.max(0, trials * rate + Math.sqrt(trials * rate) * random.nextGaussian()));
                units.add(unit(cluster, between ? cluster % 2 == 0 : unit % 2 == 0, Math.min(hits, trials), trials));
            }
        }
        return units;
    }

    private static List<ClusteredUnit> many(int pairs) {
        List<ClusteredUnit> units = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            units.add(unit(1, true, 150 + i % 4 * 30, 5_000));
            units.add(unit(1, false, 100 + i % 4 * 20, 5_000));
        }
        return units;
    }

    private static double middle(ClusteredComparison test) {
        return (test.expectedLift().low() + test.expectedLift().high()) / 2;
    }

    private static ClusteredUnit unit(int cluster, boolean first, long successes, long trials) {
        return new ClusteredUnit(cluster, first, new Proportion(successes, trials));
    }
}

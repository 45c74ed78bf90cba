package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.orchestrator.prediction.LogisticPosterior.Observation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticPosteriorTest {

    private static final double[] NO_PRIOR = {1e12, 1e12};

    /** Hours of study and whether the exam was passed. */
    private static final double[][] EXAM = {
        {0.5, 0}, {0.75, 0}, {1, 0}, {1.25, 0}, {1.5, 0}, {1.75, 0}, {1.75, 1}, {2, 0}, {2.25, 1}, {2.5, 0},
        {2.75, 1}, {3, 0}, {3.25, 1}, {3.5, 0}, {4, 1}, {4.25, 1}, {4.5, 1}, {4.75, 1}, {5, 1}, {5.5, 1}
    };

    /** Without a prior it is maximum likelihood. The example and its results are those of Wikipedia, "Logistic regression". */
    @Test
    void findsPublishedCoefficientsAndStandardErrors() {
        LogisticPosterior posterior = LogisticPosterior.fit(exam(1), new double[] {0, 0}, NO_PRIOR);

        assertThat(posterior.mode()[0]).isCloseTo(-4.0777, within(1e-4));
        assertThat(posterior.mode()[1]).isCloseTo(1.5046, within(1e-4));
        assertThat(Math.sqrt(posterior.covariance()[0][0])).isCloseTo(1.7610, within(1e-3));
        assertThat(Math.sqrt(posterior.covariance()[1][1])).isCloseTo(0.6287, within(1e-3));
    }

    @Test
    void weightsMultiplyTheEvidence() {
        List<Observation> twice = new ArrayList<>(exam(1));
        twice.addAll(exam(1));
        double[] variances = {4, 1};

        LogisticPosterior weighted = LogisticPosterior.fit(exam(2), new double[] {0, 0}, variances);

        LogisticPosterior repeated = LogisticPosterior.fit(twice, new double[] {0, 0}, variances);
        assertThat(weighted.mode()).containsExactly(repeated.mode(), within(1e-9));
        assertThat(weighted.covariance()[1]).containsExactly(repeated.covariance()[1], within(1e-9));
    }

    @Test
    void withoutObservationsThePriorIsLeft() {
        LogisticPosterior posterior =
                LogisticPosterior.fit(List.of(), new double[] {0.3, 1.5}, new double[] {0.49, 0.25});

        assertThat(posterior.mode()).containsExactly(0.3, 1.5);
        assertThat(posterior.covariance()[0]).containsExactly(new double[] {0.49, 0}, within(1e-12));
        assertThat(posterior.covariance()[1]).containsExactly(new double[] {0, 0.25}, within(1e-12));
    }

    /** All succeed: maximum likelihood has no result here. */
    @Test
    void thePriorBoundsSeparatedData() {
        List<Observation> separated = exam(1).stream()
                .map(one -> new Observation(one.row(), one.row()[1] > 2.5 ? 1 : 0, 1))
                .toList();

        LogisticPosterior posterior = LogisticPosterior.fit(separated, new double[] {0, 0}, new double[] {1, 1});

        assertThat(posterior.mode()[1]).isBetween(0.5, 3.0);
    }

    private static List<Observation> exam(double weight) {
        List<Observation> observations = new ArrayList<>();
        for (double[] student : EXAM) {
            observations.add(new Observation(new double[] {1, student[0]}, student[1], weight));
        }
        return observations;
    }
}

package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

    @Test
    void withoutScoredGoalsNothingIsClaimed() {
        PredictionRecord record = RecordRules.summarize(List.of(), ModelRules.prior(), null);

        assertThat(record.goals()).isZero();
        assertThat(record.brier()).isNull();
        assertThat(record.skill()).isNull();
        assertThat(record.calibration()).hasSize(10).allMatch(bin -> bin.observed() == null);
        assertThat(record.model().explanation()).startsWith("No goal of your campaigns has ended yet");
    }

    /** Ten goals at 0.25, three of them reached, and ten at 0.85, nine of them reached. */
    @Test
    void summarizesTheSumsOfBins() {
        PredictionRecord record =
                RecordRules.summarize(List.of(bin(2, 0.25, 3), bin(8, 0.85, 9)), ModelRules.prior(), null);

        assertThat(record.goals()).isEqualTo(20);
        assertThat(record.reached()).isEqualTo(12);
        // (7 * 0.0625 + 3 * 0.5625 + 9 * 0.0225 + 0.7225) / 20
        assertThat(record.brier()).isCloseTo(0.1525, within(1e-4));
        assertThat(record.baseBrier()).isCloseTo(0.25, within(1e-9));
        assertThat(record.skill()).isCloseTo(0.39, within(1e-4));
        assertThat(record.calibrationError()).isCloseTo(0.05, within(1e-9));
        assertThat(record.calibration().get(2).predicted()).isEqualTo(0.25);
        assertThat(record.calibration().get(2).observed()).isEqualTo(0.3);
    }

    /** Clopper and Pearson's interval of 3 in 10 is 0.0667 to 0.6525 (binom.test of R). */
    @Test
    void independentGoalsHaveTheExactInterval() {
        CalibrationBinView bin = RecordRules.summarize(List.of(bin(2, 0.25, 3)), ModelRules.prior(), null)
                .calibration()
                .get(2);

        assertThat(bin.low()).isCloseTo(0.0667, within(1e-4));
        assertThat(bin.high()).isCloseTo(0.6525, within(1e-4));
    }

    @Test
    void nothingReachedHasAnUpperBound() {
        CalibrationBinView bin = RecordRules.summarize(List.of(bin(0, 0.05, 0)), ModelRules.prior(), null)
                .calibration()
                .getFirst();

        assertThat(bin.low()).isZero();
        // 1 - 0.025^(1/10)
        assertThat(bin.high()).isCloseTo(0.3085, within(1e-4));
    }

    private static BinSums bin(int bin, double probability, int reached) {
        double missedError = probability * probability;
        double reachedError = (1 - probability) * (1 - probability);
        return new BinSums(
                bin,
                10,
                10,
                10,
                10,
                10 * probability,
                reached,
                reached * reachedError + (10 - reached) * missedError,
                10 * 0.25);
    }
}

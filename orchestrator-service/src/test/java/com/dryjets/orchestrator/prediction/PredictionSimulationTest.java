package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.orchestrator.prediction.SimulatedCampaigns.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well predictions hold for campaigns that no model has seen, with known truth. */
class PredictionSimulationTest {

    private static final int HELD_OUT = 1_500;
    private static final int HISTORY = 200;

    /** The tenant's targets are usually out of reach, about right, or modest. */
    @ParameterizedTest
    @CsvSource({"1.4, 1", "1.0, 2", "0.7, 3"})
    void learnsFromTheTenantsHistory(double ambition, long seed) {
        PredictionRecord record = record(HISTORY, ambition, seed);

        assertThat(record.goals()).isGreaterThan(HELD_OUT * 9 / 10);
        assertThat(record.brier()).isLessThan(0.75 * record.baseBrier());
        assertThat(record.calibrationError()).isLessThan(0.05);
    }

    @Test
    void thePriorAloneIsBetterThanTheBaseRate() {
        PredictionRecord record = record(0, 1, 4);

        assertThat(record.brier()).isLessThan(0.8 * record.baseBrier());
        assertThat(record.calibrationError()).isLessThan(0.1);
    }

    @Test
    void aShortHistoryDoesNoHarm() {
        PredictionRecord learned = record(10, 1.4, 5);

        assertThat(learned.brier()).isLessThan(record(0, 1.4, 5).brier() + 0.01);
    }

    private static PredictionRecord record(int history, double ambition, long seed) {
        PlayedBack played = new PlayedBack();
        SimulatedCampaigns past = new SimulatedCampaigns(seed, ambition);
        for (int i = 0; i < history; i++) {
            Ended ended = past.next();
            played.remember(ended.situations(), ended.reached());
        }
        played.learn();
        SimulatedCampaigns others = new SimulatedCampaigns(seed + 100, ambition);
        for (int i = 0; i < HELD_OUT; i++) {
            Ended ended = others.next();
            played.predict(ended.situations(), ended.performance());
        }
        return played.record();
    }
}

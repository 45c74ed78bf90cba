package com.dryjets.orchestrator.decisionlog;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.Simulation;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily looks, for four weeks, at the outcome of a decision. */
class OutcomeSimulationTest {

    private static final LocalDate DECIDED = LocalDate.parse("2026-10-19");
    private static final Baseline BASELINE = new Baseline(Channel.LINKEDIN, Measure.ENGAGEMENT_RATE);
    private static final int EXPERIMENTS = 100;
    private static final int DAYS = 28;

    @Test
    void changeIsRarelyToldIfNothingChanged() {
        int all = 0;
        for (int before : new int[] {7, 28}) {
            for (double variation : new double[] {0.2, 0.3}) {
                int told = new Simulation(11)
                        .count(EXPERIMENTS, simulation -> isChangeTold(simulation, before, variation, 0));
                Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                all += told;
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 4));
    }

    @Test
    void findsAChangeByHalf() {
        int found = new Simulation(12).count(EXPERIMENTS, simulation -> isChangeTold(simulation, 28, 0.2, 0.5));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    private static boolean isChangeTold(Simulation simulation, int before, double variation, double effect) {
        List<DailyTotals> days = new ArrayList<>();
        for (int day = -before; day <= DAYS; day++) {
            double rate = day > 0 ? 0.03 * (1 + effect) : 0.03;
            days.add(simulation.day(Channel.LINKEDIN, DECIDED.plusDays(day), 20_000, 0.5, rate, variation));
            Change change = OutcomeRules.compare(new OutcomeRules.Situation(
                            BASELINE, DECIDED, new CampaignPerformance(days), "EUR", DECIDED.plusDays(day)))
                    .change();
            if (change == Change.HIGHER || change == Change.LOWER) {
                return true;
            }
        }
        return false;
    }
}

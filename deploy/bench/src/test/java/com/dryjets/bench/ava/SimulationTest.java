package com.dryjets.bench.ava;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.bench.platform.Report;
import org.junit.jupiter.api.Test;

/** 500 campaigns of six weeks, of which the truth is known: days and campaigns vary by 30 % at random. */
class SimulationTest {

    private static final int CAMPAIGNS = 500;
    private static final int HOURS_BETWEEN_CHECKS = 12;
    private static final long SEED = 16;

    @Test
    void findsFailuresAndLeavesHealthyCampaignsAlone() {
        DetectionScore score = new FailureSimulation(HOURS_BETWEEN_CHECKS).run(CAMPAIGNS, SEED);

        Report report = Report.toStandardOutput();
        score.lines().forEach(line -> report.say("%s", line));
        report.say("delay: %.1f days (median), %.1f days (90 %%)", score.medianDelay(), score.slowDelay());
        assertThat(score.recall()).isGreaterThan(AvaBench.RECALL);
        assertThat(score.falseAlarms()).as("%s", score.falseAlarmTexts()).isLessThan(AvaBench.FALSE_ALARMS);
    }

    @Test
    void predictsGoalsOfCampaignsThatItHasNotSeen() {
        PredictionScore score = PredictionScore.of(AvaBench.HISTORY, CAMPAIGNS, SEED);

        assertThat(score.brier()).isLessThan(AvaBench.CLEARLY_BETTER * score.baseBrier());
        assertThat(score.calibrationError()).isLessThan(AvaBench.CALIBRATION_ERROR);
    }

    @Test
    void acceptedAdviceRaisesRevenueOnAverage() {
        AdviceScore score = AdviceScore.of(AvaBench.ADVISED / 2, SEED);

        assertThat(score.followed()).isPositive();
        assertThat(score.lift()).isPositive();
    }
}

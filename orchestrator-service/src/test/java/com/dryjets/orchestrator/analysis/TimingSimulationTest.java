package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily looks for eight weeks at days that vary, whatever their weekday. */
class TimingSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final List<Channel> NETWORKS =
            List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM);
    private static final int EXPERIMENTS = 50;
    private static final int DAYS = 56;

    @Test
    void adviceOnWeekdaysThatDoNotDifferIsRare() {
        int all = 0;
        for (int networks : new int[] {1, 4}) {
            for (int impressions : new int[] {500, 50_000}) {
                for (double variation : new double[] {0, 0.3}) {
                    int told = new Simulation(9)
                            .count(
                                    EXPERIMENTS,
                                    simulation -> isAdvised(simulation, networks, impressions, variation, 0));
                    Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                    all += told;
                }
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 8));
    }

    @Test
    void findsAWeekdayOnWhichHalfAsManyAgainRespond() {
        int found = new Simulation(10).count(EXPERIMENTS, simulation -> isAdvised(simulation, 1, 5_000, 0.2, 0.5));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    private static boolean isAdvised(
            Simulation simulation, int networks, int impressions, double variation, double effect) {
        SituationFixtures known = campaign();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.plusDays(day);
            double rate = date.getDayOfWeek() == DayOfWeek.TUESDAY ? 0.03 * (1 + effect) : 0.03;
            List<DailyTotals> today = new ArrayList<>();
            for (Channel network : NETWORKS.subList(0, networks)) {
                today.add(simulation.day(network, date, impressions, 0.5, rate, variation));
            }
            known = known.with(today);
            if (TimingRules.assess(known.build(), CONFIG).verdict() == Verdict.ADVICE) {
                return true;
            }
        }
        return false;
    }
}

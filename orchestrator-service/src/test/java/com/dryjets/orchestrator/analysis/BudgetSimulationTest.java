package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Daily looks at channels whose clicks per spend vary from day to day, but not from channel to channel. */
class BudgetSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final List<Channel> CHANNELS =
            List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK, Channel.ADS);
    private static final int EXPERIMENTS = 60;
    private static final int DAYS = 28;

    @Test
    void movesBetweenChannelsThatDoNotDifferAreRare() {
        int all = 0;
        for (int channels : new int[] {2, 4}) {
            for (double variation : new double[] {0, 0.3}) {
                int told =
                        new Simulation(3).count(EXPERIMENTS, simulation -> isMoved(simulation, channels, variation, 0));
                Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                all += told;
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 4));
    }

    @Test
    void findsAChannelThatBringsHalfAsMuchAgain() {
        int found = new Simulation(4).count(EXPERIMENTS, simulation -> isMoved(simulation, 2, 0.3, 0.5));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    private static boolean isMoved(Simulation simulation, int channels, double variation, double effect) {
        SituationFixtures campaign = campaign();
        CHANNELS.subList(0, channels).forEach(channel -> campaign.allocated(channel, "100000.00"));
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.plusDays(day);
            for (int i = 0; i < channels; i++) {
                int spend = simulation.between(50, 200);
                double clicks = (i == 0 ? 5 * (1 + effect) : 5) * spend * simulation.factor(variation);
                campaign.day(
                        CHANNELS.get(i), date, Map.of(Metric.SPEND, spend, Metric.CLICKS, simulation.poisson(clicks)));
            }
            if (BudgetRules.assess(campaign.build(), CONFIG).verdict() == Verdict.ADVICE) {
                return true;
            }
        }
        return false;
    }
}

package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns that differ as campaigns do, of which the latest is looked at while it reaches more and more people. */
class ContentSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final double OPEN_RATE = 0.25;
    private static final double CLICK_RATE = 0.04;
    private static final double ENGAGEMENT_RATE = 0.03;
    private static final int EXPERIMENTS = 60;
    private static final int LOOKS = 6;
    private static final int OTHERS = 8;

    /** Eight campaigns of 200 to 1,000 recipients, and one of up to 5,000 or 50,000. */
    @Test
    void adviceOnAnEmailLikeTheOthersIsRare() {
        int all = 0;
        for (int recipients : new int[] {5_000, 50_000}) {
            for (double variation : new double[] {0, 0.1, 0.2, 0.3}) {
                int told = new Simulation(5)
                        .count(EXPERIMENTS, simulation -> isEmailAdvised(simulation, recipients, variation, 0));
                Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                all += told;
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.8", "0.1, 0.6"})
    void findsAnEmailThatIsOpenedHalfAsOften(double variation, double share) {
        int found =
                new Simulation(6).count(EXPERIMENTS, simulation -> isEmailAdvised(simulation, 50_000, variation, -0.5));

        assertThat(found).isGreaterThanOrEqualTo((int) (share * EXPERIMENTS));
    }

    /** Both campaigns and the days of each vary. The campaign is looked at daily for four weeks. */
    @Test
    void adviceOnPostsLikeTheOthersIsRare() {
        int all = 0;
        for (double days : new double[] {0.2, 0.4}) {
            for (double campaigns : new double[] {0, 0.2}) {
                int told = new Simulation(8)
                        .count(EXPERIMENTS, simulation -> arePostsAdvised(simulation, days, campaigns));
                Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                all += told;
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 4));
    }

    private static boolean isEmailAdvised(Simulation simulation, int recipients, double variation, double effect) {
        SituationFixtures others = campaign();
        for (int other = 0; other < OTHERS; other++) {
            int delivered = simulation.between(200, 1_000);
            others.otherEmail(
                    delivered,
                    simulation.binomial(delivered, OPEN_RATE * simulation.factor(variation)),
                    simulation.binomial(delivered, CLICK_RATE * simulation.factor(variation)));
        }
        double openRate = OPEN_RATE * simulation.factor(variation) * (1 + effect);
        double clickRate = CLICK_RATE * simulation.factor(variation);
        for (int look = 0; look < LOOKS; look++) {
            int delivered = (int) (look == 0 ? 500 : 500 * Math.pow(recipients / 500.0, (double) look / (LOOKS - 1)))
                    - others.delivered();
            others.email(
                    delivered, simulation.binomial(delivered, openRate), simulation.binomial(delivered, clickRate));
            if (ContentRules.assess(others.build(), CONFIG).verdict() == Verdict.ADVICE) {
                return true;
            }
        }
        return false;
    }

    private static boolean arePostsAdvised(Simulation simulation, double days, double campaigns) {
        SituationFixtures campaign = campaign();
        for (int other = 0; other < OTHERS; other++) {
            double rate = ENGAGEMENT_RATE * simulation.factor(campaigns);
            int engagements = 0;
            for (int day = 0; day < 28; day++) {
                engagements += simulation.binomial(2_000, rate * simulation.factor(days));
            }
            campaign.otherEngagement(Channel.LINKEDIN, 28 * 2_000, engagements);
        }
        double own = ENGAGEMENT_RATE * simulation.factor(campaigns);
        for (int day = 0; day < 28; day++) {
            int engagements = simulation.binomial(20_000, own * simulation.factor(days));
            campaign.day(
                    Channel.LINKEDIN,
                    MONDAY.plusDays(day),
                    Map.of(Metric.IMPRESSIONS, 20_000, Metric.ENGAGEMENTS, engagements));
            if (ContentRules.assess(campaign.build(), CONFIG).verdict() == Verdict.ADVICE) {
                return true;
            }
        }
        return false;
    }
}

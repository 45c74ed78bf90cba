package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.ResponseSimulation.Response;
import com.dryjets.orchestrator.curve.ChannelCurve;
import com.dryjets.orchestrator.curve.ResultMetric;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.statistics.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Looks at campaigns every third day, of which it is known how clicks follow spend. Results of days vary by 30 % beyond
 * spend, weekdays and chance.
 */
class BudgetSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final List<Channel> CHANNELS =
            List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK, Channel.ADS);
    private static final int EXPERIMENTS = 30;
    private static final int FIRST_LOOK = 18;
    private static final int DAYS = 49;
    private static final double VARIATION = 0.3;
    private static final double SPENDING = 0.5;
    private static final Response USUAL = new Response(0, 500, 100, 100);

    @Test
    void movesBetweenChannelsThatReturnTheSameAreRare() {
        int all = 0;
        for (double variation : new double[] {0.1, VARIATION}) {
            for (int channels : new int[] {2, 4}) {
                int told = new Simulation(3).count(EXPERIMENTS, simulation -> {
                    ResponseSimulation campaign = new ResponseSimulation(simulation, SPENDING, variation, DAYS);
                    CHANNELS.subList(0, channels).forEach(channel -> campaign.channel(channel, USUAL));
                    return advice(campaign).isPresent();
                });
                Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
                all += told;
            }
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * 4));
    }

    /** Four times as many clicks for its money, of which most would come without it. */
    @Test
    void aHighAverageIsNoReasonToMoveBudget() {
        int told = new Simulation(4)
                .count(
                        EXPERIMENTS,
                        simulation -> advice(new ResponseSimulation(simulation, SPENDING, VARIATION, DAYS)
                                        .channel(Channel.EMAIL, new Response(1000, 500, 100, 100))
                                        .channel(Channel.ADS, USUAL))
                                .isPresent());

        Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
    }

    @Test
    void findsAChannelWhoseNextUnitBringsFiveTimesAsMuch() {
        int found = new Simulation(5)
                .count(
                        EXPERIMENTS,
                        simulation -> advice(new ResponseSimulation(simulation, 0.6, VARIATION, 70)
                                        .channel(Channel.LINKEDIN, new Response(0, 2500, 100, 100))
                                        .channel(Channel.TWITTER, USUAL))
                                .isPresent());

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    /** Channels of all kinds; the advice is followed in the simulation. */
    @Test
    void advicePaysOnAverage() {
        Simulation simulation = new Simulation(6);
        int followed = 0;
        int paid = 0;
        double lift = 0;
        for (int i = 0; i < 2 * EXPERIMENTS; i++) {
            ResponseSimulation campaign = new ResponseSimulation(simulation, SPENDING, VARIATION, 63);
            CHANNELS.subList(0, 3).forEach(channel -> campaign.channel(channel, anyResponse(simulation)));
            Optional<Finding> advice = advice(campaign);
            if (advice.isPresent()) {
                double gain = campaign.gain(advice.get().moves());
                followed++;
                paid += gain > 0 ? 1 : 0;
                lift += gain / campaign.clicksLeft();
            }
        }
        assertThat(followed).isGreaterThanOrEqualTo(10);
        assertThat((double) paid / followed).isGreaterThanOrEqualTo(0.9);
        assertThat(lift / followed).isGreaterThan(0.01);
    }

    /** An interval of what another amount brings contains the truth in about 95 % of all cases. */
    @Test
    void intervalsCoverTheTruth() {
        Simulation simulation = new Simulation(7);
        int known = 0;
        int covered = 0;
        for (int i = 0; i < 100; i++) {
            ResponseSimulation campaign = new ResponseSimulation(simulation, SPENDING, VARIATION, 90);
            campaign.channel(Channel.ADS, anyResponse(simulation));
            campaign.pass(28 + 7 * (i % 5));
            Optional<Interval> interval = change(campaign.situation(), 1.25);
            known += interval.isPresent() ? 1 : 0;
            double truth = campaign.change(Channel.ADS, 0.25 * campaign.usual(Channel.ADS));
            covered += interval.filter(found -> found.low() <= truth && truth <= found.high())
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(known).isGreaterThanOrEqualTo(80);
        assertThat((double) covered / known).isBetween(0.9, 1.0);
    }

    private static Optional<Interval> change(Situation situation, double factor) {
        return ChannelCurve.of(Channel.ADS, situation.performance(), ResultMetric.CLICKS, situation.today())
                .estimate()
                .map(estimate -> estimate.change(100, 100 * factor).interval());
    }

    private static Response anyResponse(Simulation simulation) {
        return new Response(
                simulation.between(1, 300), simulation.between(300, 3000), simulation.between(30, 300), 100);
    }

    private static Optional<Finding> advice(ResponseSimulation campaign) {
        campaign.pass(FIRST_LOOK);
        while (!campaign.isOver()) {
            Assessment assessment = BudgetRules.assess(campaign.situation(), CONFIG);
            if (assessment.verdict() == Verdict.ADVICE) {
                return Optional.of(assessment.findings().getFirst());
            }
            campaign.pass(3);
        }
        return Optional.empty();
    }
}

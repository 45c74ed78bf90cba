package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.prediction.GoalSituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureRulesTest {

    private static final Map<Metric, Integer> ON_COURSE = Map.of(Metric.CLICKS, 100, Metric.SPEND, 100);

    @Test
    void aCampaignExactlyOnCourseIsNeutral() {
        Features features = FeatureRules.of(campaign()
                .channels(Channel.ADS)
                .daily(Channel.ADS, 0, 15, ON_COURSE)
                .publications(5, 5)
                .build());

        assertThat(features.of(Feature.PACE)).isCloseTo(0, within(1e-9));
        assertThat(features.of(Feature.MOMENTUM)).isCloseTo(0, within(1e-9));
        assertThat(features.of(Feature.TIME_ELAPSED)).isZero();
        assertThat(features.of(Feature.BUDGET_PACE)).isCloseTo(0, within(1e-9));
        assertThat(features.of(Feature.CHANNEL_MIX)).isZero();
        assertThat(features.of(Feature.CONTENT_AHEAD)).isCloseTo(0, within(1e-9));
        assertThat(features.of(Feature.EARLY_ENGAGEMENT)).isZero();
    }

    /** The same lead is worth more the less time is left to lose it. */
    @Test
    void paceIsMeasuredInStandardDeviations() {
        Map<Metric, Integer> ahead = Map.of(Metric.CLICKS, 120);

        double early = FeatureRules.of(
                        campaign().passed(6).daily(Channel.ADS, 0, 6, ahead).build())
                .of(Feature.PACE);

        double late = FeatureRules.of(
                        campaign().passed(24).daily(Channel.ADS, 0, 24, ahead).build())
                .of(Feature.PACE);
        assertThat(early).isPositive().isLessThan(late / 2);
    }

    @Test
    void aFewHoursWithoutMetricsSayLittle() {
        double pace = FeatureRules.of(campaign().passed(1).build()).of(Feature.PACE);

        assertThat(pace).isBetween(-1.0, 0.0);
    }

    @Test
    void momentumComparesTheLastWeekWithTheTimeBefore() {
        GoalSituation fading = campaign()
                .passed(20)
                .daily(Channel.ADS, 0, 13, Map.of(Metric.CLICKS, 150))
                .daily(Channel.ADS, 13, 20, Map.of(Metric.CLICKS, 50))
                .build();

        assertThat(FeatureRules.of(fading).of(Feature.MOMENTUM)).isNegative();
        // Ten added clicks on both sides.
        assertThat(PaceRules.change(fading)).isCloseTo(Math.log(60.0 / 160), within(1e-9));
    }

    @Test
    void countsOnlyTheChannelOfTheGoal() {
        Features features = FeatureRules.of(campaign()
                .on(Channel.LINKEDIN)
                .daily(Channel.LINKEDIN, 0, 15, Map.of(Metric.CLICKS, 100))
                .daily(Channel.ADS, 0, 15, Map.of(Metric.CLICKS, 900))
                .build());

        assertThat(features.of(Feature.PACE)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aChannelWithoutResultsLowersTheMix() {
        Features features =
                FeatureRules.of(campaign().daily(Channel.ADS, 0, 15, ON_COURSE).build());

        assertThat(features.of(Feature.CHANNEL_MIX)).isEqualTo(0.5 - 0.75);
    }

    @Test
    void comparesEarlyEngagementWithOtherCampaigns() {
        Features features = FeatureRules.of(campaign()
                .daily(Channel.LINKEDIN, 0, 15, Map.of(Metric.IMPRESSIONS, 1_000, Metric.ENGAGEMENTS, 40))
                .benchmark(Channel.LINKEDIN, Map.of(Metric.IMPRESSIONS, 100_000, Metric.ENGAGEMENTS, 2_000))
                .build());

        // Eight days: 320 engagements where 160 are usual, with ten added to both.
        assertThat(features.of(Feature.EARLY_ENGAGEMENT)).isCloseTo(Math.log(330.0 / 170), within(1e-9));
    }

    @Test
    void aReturnIsComparedOnceMoneyIsSpent() {
        GoalSituation half = campaign()
                .goal(GoalMetric.ROAS, "2")
                .daily(Channel.ADS, 0, 15, Map.of(Metric.SPEND, 100, Metric.REVENUE, 100))
                .build();

        assertThat(FeatureRules.of(half).of(Feature.PACE)).isNegative();
        assertThat(PaceRules.projected(half)).isEqualTo(0.5);
    }

    @Test
    void everythingIsFiniteWithoutBudgetContentOrMetrics() {
        GoalSituation empty = campaign().budget("0").passed(0).build();

        assertThat(FeatureRules.of(empty).values().values()).allMatch(Double::isFinite);
        assertThat(FeatureRules.of(campaign()
                                .goal(GoalMetric.ROAS, "2")
                                .budget("0")
                                .passed(30)
                                .daily(Channel.ADS, 0, 30, Map.of(Metric.SPEND, 5))
                                .build())
                        .values()
                        .values())
                .allMatch(Double::isFinite);
    }
}

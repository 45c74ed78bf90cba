package com.dryjets.orchestrator.overview;

import static com.dryjets.orchestrator.overview.CampaignDayFixtures.TODAY;
import static com.dryjets.orchestrator.overview.CampaignDayFixtures.failure;
import static com.dryjets.orchestrator.overview.CampaignDayFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.failure.FailureKind;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.orchestrator.finding.Statistic;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingRulesTest {

    private static final Statistic STATISTIC = new Statistic("test", 4, 20, 0.001, 0.01, 1, 1);

    @Test
    void anAccountCostsWhatItsChannelBroughtInTheWeekBefore() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, CampaignDayFixtures.FIRST, TODAY.minusDays(5), Map.of(Metric.ENGAGEMENTS, 30))
                .daily(Channel.ADS, Map.of(Metric.CLICKS, 90))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY.minusDays(5)), day);

        assertThat(waiting.basis()).isEqualTo(WaitingBasis.MEASURED);
        assertThat(waiting.unit()).isEqualTo(WaitingUnit.ENGAGEMENTS);
        assertThat(waiting.perDay()).isEqualByComparingTo("30");
        assertThat(waiting.share()).isEqualTo(0.25);
        assertThat(waiting.currency()).isNull();
        assertThat(waiting.reason()).contains("LinkedIn had 30 engagements a day");
    }

    /** The silence itself must not make its cost look small. */
    @Test
    void theDaysOfTheFailureDoNotCount() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, CampaignDayFixtures.FIRST, TODAY.minusDays(5), Map.of(Metric.ENGAGEMENTS, 30))
                .daily(Channel.LINKEDIN, TODAY.minusDays(5), TODAY, Map.of(Metric.ENGAGEMENTS, 1))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.LATE, Channel.LINKEDIN, TODAY.minusDays(5)), day);

        assertThat(waiting.perDay()).isEqualByComparingTo("30");
    }

    @Test
    void revenueSaysMoreThanEngagements() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, Map.of(Metric.ENGAGEMENTS, 500, Metric.REVENUE, 40))
                .daily(Channel.ADS, Map.of(Metric.REVENUE, 120))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY), day);

        assertThat(waiting.unit()).isEqualTo(WaitingUnit.MONEY);
        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("40.00"));
        assertThat(waiting.currency()).isEqualTo("EUR");
        assertThat(waiting.share()).isEqualTo(0.25);
    }

    @Test
    void failedPostsCostTheirPartOfTheChannel() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, Map.of(Metric.ENGAGEMENTS, 100))
                .published(Channel.LINKEDIN, 6)
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.POSTS_FAILED, Channel.LINKEDIN, TODAY, step(2)), day);

        assertThat(waiting.perDay()).isEqualByComparingTo("25");
        assertThat(waiting.share()).isEqualTo(0.25);
    }

    @Test
    void aSlumpCostsWhatIsMissing() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, CampaignDayFixtures.FIRST, TODAY.minusDays(4), Map.of(Metric.ENGAGEMENTS, 100))
                .daily(Channel.LINKEDIN, TODAY.minusDays(4), TODAY, Map.of(Metric.ENGAGEMENTS, 40))
                .day();

        Waiting waiting =
                WaitingRules.of(failure(FailureKind.LOW_ENGAGEMENT, Channel.LINKEDIN, TODAY.minusDays(4)), day);

        assertThat(waiting.perDay()).isEqualByComparingTo("60");
        assertThat(waiting.share()).isEqualTo(0.6);
    }

    @Test
    void withoutMetricsThePlanTells() {
        CampaignDay day = new CampaignDayFixtures().day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY), day);

        assertThat(waiting.basis()).isEqualTo(WaitingBasis.PLANNED);
        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("30.00"));
        assertThat(waiting.share()).isEqualTo(0.3);
    }

    @Test
    void withoutMetricsAndBudgetTheCostIsUnknown() {
        Waiting waiting =
                WaitingRules.of(failure(FailureKind.ACCOUNT, Channel.TWITTER, TODAY), new CampaignDayFixtures().day());

        assertThat(waiting.basis()).isEqualTo(WaitingBasis.UNKNOWN);
        assertThat(waiting.perDay()).isNull();
        assertThat(waiting.share()).isZero();
    }

    @Test
    void silenceCostsNothingWhileTheCampaignIsPaused() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, Map.of(Metric.ENGAGEMENTS, 100))
                .paused()
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.ACCOUNT, Channel.LINKEDIN, TODAY), day);

        assertThat(waiting.share()).isZero();
    }

    @Test
    void overspendCostsWhatIsSpentNow() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, CampaignDayFixtures.FIRST, TODAY.minusDays(7), Map.of(Metric.SPEND, 10))
                .daily(Channel.ADS, TODAY.minusDays(7), TODAY, Map.of(Metric.SPEND, 150))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.OVERSPEND, Channel.ADS, TODAY.minusDays(3)), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("150.00"));
        assertThat(waiting.share()).isEqualTo(1.5);
    }

    @Test
    void overspendOfTheWholeCampaignCostsWhatAllChannelsSpendNow() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, TODAY.minusDays(7), TODAY, Map.of(Metric.SPEND, 100))
                .daily(Channel.LINKEDIN, TODAY.minusDays(7), TODAY, Map.of(Metric.SPEND, 50))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.OVERSPEND, null, TODAY), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("150.00"));
        assertThat(waiting.reason()).isEqualTo("The campaign spends 150.00 EUR a day, all beyond its budget.");
    }

    @Test
    void aSourceThatWentQuietCostsWhatItSpentBefore() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, CampaignDayFixtures.FIRST, TODAY.minusDays(3), Map.of(Metric.SPEND, 50))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.NO_METRICS, Channel.ADS, TODAY.minusDays(3)), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("50.00"));
        assertThat(waiting.share()).isEqualTo(0.5);
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        CampaignDay day = new CampaignDayFixtures()
                .in("JPY")
                .daily(Channel.ADS, TODAY.minusDays(3), TODAY, Map.of(Metric.SPEND, 50))
                .day();

        Waiting waiting = WaitingRules.of(failure(FailureKind.OVERSPEND, Channel.ADS, TODAY), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("50"));
        assertThat(waiting.currency()).isEqualTo("JPY");
    }

    @Test
    void adviceCostsTheCautiousEndOfItsGainOnTheSmallerSide() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, Map.of(Metric.ENGAGEMENTS, 80))
                .day();

        // 7,000 impressions in 20 days are 350 a day; 8 more engagements for every 1,000 of them are 2.8.
        Waiting waiting = WaitingRules.of(
                advice(Kind.CHANNEL, Measure.ENGAGEMENT_RATE, new Effect("", "", 8, 20), 14_000, 7_000), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("2.8"));
        assertThat(waiting.share()).isEqualTo(0.035);
    }

    @Test
    void aMoveOfBudgetGainsInTheDaysThatAreLeft() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, Map.of(Metric.CLICKS, 100))
                .day();

        Waiting waiting = WaitingRules.of(
                advice(Kind.BUDGET, Measure.CLICKS_PER_SPEND, new Effect("", "", 200, 400), 1_000, 500), day);

        assertThat(waiting.perDay()).isEqualByComparingTo("20");
        assertThat(waiting.share()).isEqualTo(0.2);
    }

    @Test
    void aMoveOfBudgetMayGainRevenue() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.ADS, Map.of(Metric.REVENUE, 400))
                .day();

        Waiting waiting = WaitingRules.of(
                advice(Kind.BUDGET, Measure.REVENUE_PER_SPEND, new Effect("", "", 200, 400), 1_000, 500), day);

        assertThat(waiting.unit()).isEqualTo(WaitingUnit.MONEY);
        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("20.00"));
        assertThat(waiting.currency()).isEqualTo("EUR");
        assertThat(waiting.share()).isEqualTo(0.05);
        assertThat(waiting.reason()).contains("20.00 EUR more revenue a day");
    }

    /** 20,000 impressions in 20 days, of which the campaign's own are 100 a day. */
    @Test
    void whatOtherCampaignsShowChangesOnlyTheOwnContent() {
        CampaignDay day = new CampaignDayFixtures()
                .daily(Channel.LINKEDIN, Map.of(Metric.IMPRESSIONS, 100, Metric.ENGAGEMENTS, 8))
                .day();

        Waiting waiting = WaitingRules.of(
                advice(Kind.CONTENT, Measure.ENGAGEMENT_RATE, new Effect("", "", 8, 20), 20_000, 90_000), day);

        assertThat(waiting.perDay()).isEqualTo(new BigDecimal("0.8"));
        assertThat(waiting.share()).isEqualTo(0.1);
    }

    @Test
    void adviceThatMayGainNothingCostsNothingKnown() {
        Waiting waiting = WaitingRules.of(
                advice(Kind.CHANNEL, Measure.CTR, new Effect("", "", -1, 20), 14_000, 7_000),
                new CampaignDayFixtures().day());

        assertThat(waiting.basis()).isEqualTo(WaitingBasis.UNKNOWN);
    }

    private static RecommendationView advice(Kind kind, Measure measure, Effect effect, int subject, int other) {
        return new RecommendationView(
                Ids.next(),
                Ids.next(),
                kind,
                Channel.LINKEDIN,
                RecommendationStatus.OPEN,
                "Schedule more on LinkedIn.",
                new Evidence(
                        "LinkedIn has more.",
                        measure,
                        new Sample("LinkedIn", 400, BigDecimal.valueOf(subject), 0.04, 0.03, 0.05),
                        new Sample("others", 200, BigDecimal.valueOf(other), 0.02, 0.01, 0.03),
                        STATISTIC,
                        CampaignDayFixtures.FIRST,
                        TODAY.minusDays(1)),
                effect,
                0.97,
                List.of(),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}

package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.analytics.TotalsFixtures;
import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.dashboard.ComparisonRules.Part;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonRulesTest {

    @Test
    void channelBestOnEveryMeasureScoresOne() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS,
                totals(
                        Metric.IMPRESSIONS,
                        1000,
                        Metric.CLICKS,
                        50,
                        Metric.CONVERSIONS,
                        10,
                        Metric.SPEND,
                        100,
                        Metric.REVENUE,
                        300,
                        Metric.ENGAGEMENTS,
                        100),
                Channel.TWITTER,
                totals(
                        Metric.IMPRESSIONS,
                        1000,
                        Metric.CLICKS,
                        25,
                        Metric.CONVERSIONS,
                        1,
                        Metric.SPEND,
                        100,
                        Metric.REVENUE,
                        150,
                        Metric.ENGAGEMENTS,
                        50)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.ADS, Channel.TWITTER);
        assertThat(ranks.get(0).score()).isEqualByComparingTo("1");
        // Lower bounds: ROI -0.164 of 0.377, conversion rate 0.067 of 0.113, click rate 0.0205 of 0.0378, attention
        // rate
        // 0.0423 of 0.0824.
        assertThat(ranks.get(1).score()).isEqualByComparingTo("0.3373");
        assertThat(ranks).extracting(Rank::code).containsOnly(ComparisonRules.Code.SCORED);
    }

    @Test
    void scoreIsSumOfParts() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.EMAIL, totals(Metric.DELIVERED, 300, Metric.OPENS, 100, Metric.CLICKS, 7),
                Channel.LINKEDIN, totals(Metric.IMPRESSIONS, 700, Metric.CLICKS, 3, Metric.CONVERSIONS, 1)));

        assertThat(ranks)
                .allSatisfy(rank -> assertThat(
                                rank.parts().stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(rank.score()));
    }

    @Test
    void measuresEmailByDelivered() {
        Rank email = ComparisonRules.rank(
                        Map.of(Channel.EMAIL, totals(Metric.DELIVERED, 200, Metric.OPENS, 50, Metric.CLICKS, 10)))
                .getFirst();

        assertThat(email.parts())
                .extracting(part -> part.measure().name(), part -> part.value().toPlainString())
                .contains(tuple("CLICK_RATE", "0.05"), tuple("ATTENTION_RATE", "0.25"));
    }

    @Test
    void channelsWithInsufficientDataComeLastWithoutScore() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.EMAIL, totals(Metric.SENT, 5),
                Channel.TWITTER, totals(Metric.SPEND, 10, Metric.REVENUE, 1)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.TWITTER, Channel.EMAIL);
        assertThat(ranks.get(0).score()).isEqualByComparingTo("0");
        assertThat(ranks.get(1).score()).isNull();
        assertThat(ranks.get(1).code()).isEqualTo(ComparisonRules.Code.INSUFFICIENT_DATA);
        assertThat(ranks).extracting(Rank::rank).containsExactly(1, 2);
    }

    @Test
    void listsUnknownMeasures() {
        Rank email = ComparisonRules.rank(
                        Map.of(Channel.EMAIL, totals(Metric.DELIVERED, 200, Metric.OPENS, 50, Metric.CLICKS, 10)))
                .getFirst();

        assertThat(email.unknown()).extracting(Enum::name).containsExactly("ROI");
        assertThat(email.code()).isEqualTo(ComparisonRules.Code.SCORED);
    }

    @Test
    void oneConversionFromOneClickRanksBelowHundredFromThousand() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS, totals(Metric.CLICKS, 1, Metric.CONVERSIONS, 1),
                Channel.TWITTER, totals(Metric.CLICKS, 1000, Metric.CONVERSIONS, 100)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.TWITTER, Channel.ADS);
        Part lucky = ranks.getLast().parts().getFirst();
        assertThat(lucky.value()).isEqualByComparingTo("1");
        assertThat(lucky.best()).isEqualByComparingTo("0.1");
        // 11 events on 1 + 10 · 1001 / 101 clicks, of which (1 - 1.645 / 2 / √11)² are certain.
        assertThat(lucky.lowerBound().doubleValue()).isEqualTo(0.06214, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        // One lucky sale, many steady ones.
        "10, 300, 1, 5000, 20000, 400",
        // Free of cost but for a cent.
        "0.01, 50, 1, 1000, 3000, 60",
    })
    void oneSaleDoesNotOutrankMany(String spend, String revenue, int sales, int bulk, int earned, int manySales) {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS, totals(Metric.SPEND, spend, Metric.REVENUE, revenue, Metric.CONVERSIONS, sales),
                Channel.TWITTER, totals(Metric.SPEND, bulk, Metric.REVENUE, earned, Metric.CONVERSIONS, manySales)));

        assertThat(ranks.getFirst().channel()).isEqualTo(Channel.TWITTER);
    }

    @Test
    void moreOfTheSameRanksHigher() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS, totals(Metric.CLICKS, 40, Metric.CONVERSIONS, 4),
                Channel.TWITTER, totals(Metric.CLICKS, 400, Metric.CONVERSIONS, 40)));

        assertThat(ranks.getFirst().channel()).isEqualTo(Channel.TWITTER);
    }

    @Test
    void manyEventsCountAsTheyAre() {
        Part rate = ComparisonRules.rank(Map.of(
                        Channel.ADS, totals(Metric.CLICKS, 10_000_000, Metric.CONVERSIONS, 1_000_000),
                        Channel.TWITTER, totals(Metric.CLICKS, 10_000_000, Metric.CONVERSIONS, 500_000)))
                .getLast()
                .parts()
                .getFirst();

        assertThat(rate.lowerBound().doubleValue()).isEqualTo(0.05, within(0.0002));
    }

    @Test
    void unknownMeasureHandsItsWeightToNoOther() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS,
                totals(Metric.SPEND, 100, Metric.REVENUE, 300, Metric.IMPRESSIONS, 1000, Metric.CLICKS, 20),
                Channel.TWITTER,
                totals(Metric.IMPRESSIONS, 1000, Metric.CLICKS, 20)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.ADS, Channel.TWITTER);
        assertThat(ranks)
                .flatExtracting(Rank::parts)
                .filteredOn(part -> part.measure() == ComparisonRules.Measure.CLICK_RATE)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.weight()).isEqualByComparingTo("0.2"));
        assertThat(ranks.getLast().score()).isLessThanOrEqualTo(new BigDecimal("0.6"));
    }

    @Test
    void correctionsBelowZeroCountAsNothing() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS, totals(Metric.CLICKS, 100, Metric.CONVERSIONS, -3),
                Channel.TWITTER, totals(Metric.CLICKS, 100, Metric.CONVERSIONS, 5)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.TWITTER, Channel.ADS);
    }

    @Test
    void namesBestAndWorstOnlyIfScoresDiffer() {
        var same = totals(Metric.SPEND, 10, Metric.REVENUE, 20);
        assertThat(view(Map.of(Channel.ADS, same, Channel.TWITTER, same)).best())
                .isNull();
        assertThat(view(Map.of(Channel.ADS, same)).worst()).isNull();
        assertThat(view(Map.of(Channel.ADS, same, Channel.TWITTER, totals(Metric.SENT, 1)))
                        .best())
                .isNull();

        ChannelComparisonView differ =
                view(Map.of(Channel.ADS, same, Channel.TWITTER, totals(Metric.SPEND, 10, Metric.REVENUE, 11)));

        assertThat(differ.best()).isEqualTo(Channel.ADS);
        assertThat(differ.worst()).isEqualTo(Channel.TWITTER);
    }

    private static ChannelComparisonView view(Map<Channel, ChannelTotals> channels) {
        return ChannelComparisonView.of(new CampaignMetrics(TotalsFixtures.campaign(), "UTC", channels));
    }
}

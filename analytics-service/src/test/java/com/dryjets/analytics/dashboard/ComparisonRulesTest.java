package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        // ROI 0.5 of 2, conversion rate 0.04 of 0.2, click and attention rate half of the best.
        assertThat(ranks.get(1).score()).isEqualByComparingTo("0.31");
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

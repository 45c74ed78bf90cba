package com.dryjets.analytics.dashboard;

import static com.dryjets.analytics.FiguresFixtures.figures;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.dashboard.ComparisonRules.Part;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonRulesTest {

    @Test
    void theBestOnEveryMeasureScoresOne() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.ADS,
                figures(
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
                figures(
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
        // ROI 0.5 of 2, conversion rate 0.04 of 0.2, click rate and attention half of the best.
        assertThat(ranks.get(1).score()).isEqualByComparingTo("0.31");
        assertThat(ranks.get(1).explanation())
                .startsWith("Scores 31 of 100: return on spend of 50% earns 10 of 40, the best has 200%; ");
    }

    @Test
    void aScoreIsTheSumOfItsParts() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.EMAIL, figures(Metric.DELIVERED, 300, Metric.OPENS, 100, Metric.CLICKS, 7),
                Channel.LINKEDIN, figures(Metric.IMPRESSIONS, 700, Metric.CLICKS, 3, Metric.CONVERSIONS, 1)));

        assertThat(ranks)
                .allSatisfy(rank -> assertThat(
                                rank.parts().stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(rank.score()));
    }

    @Test
    void mailIsMeasuredByWhatItReached() {
        Rank mail = ComparisonRules.rank(
                        Map.of(Channel.EMAIL, figures(Metric.DELIVERED, 200, Metric.OPENS, 50, Metric.CLICKS, 10)))
                .getFirst();

        assertThat(mail.parts())
                .extracting(part -> part.measure().name(), part -> part.value().toPlainString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("CLICK_RATE", "0.05"),
                        org.assertj.core.groups.Tuple.tuple("ATTENTION_RATE", "0.25"));
    }

    @Test
    void channelsThatNothingIsKnownOfComeLastWithoutAScore() {
        List<Rank> ranks = ComparisonRules.rank(Map.of(
                Channel.EMAIL, figures(Metric.SENT, 5),
                Channel.TWITTER, figures(Metric.SPEND, 10, Metric.REVENUE, 1)));

        assertThat(ranks).extracting(Rank::channel).containsExactly(Channel.TWITTER, Channel.EMAIL);
        assertThat(ranks.get(0).score()).isEqualByComparingTo("0");
        assertThat(ranks.get(1).score()).isNull();
        assertThat(ranks).extracting(Rank::rank).containsExactly(1, 2);
    }

    @Test
    void aScoreSaysWhatItIsMadeOfAndWhatIsMissing() {
        Rank mail = ComparisonRules.rank(
                        Map.of(Channel.EMAIL, figures(Metric.DELIVERED, 200, Metric.OPENS, 50, Metric.CLICKS, 10)))
                .getFirst();

        assertThat(mail.unknown()).extracting(Enum::name).containsExactly("ROI");
        assertThat(mail.explanation())
                .isEqualTo("Scores 50 of 100: conversion rate of 0% earns 0 of 50, none has more;"
                        + " click rate of 5% earns 33.3 of 33.3, none has more;"
                        + " open or engagement rate of 25% earns 16.7 of 16.7, none has more."
                        + " Not known: return on spend.");
    }

    @Test
    void bestAndWorstAreNamedOnlyWhereChannelsDiffer() {
        var same = figures(Metric.SPEND, 10, Metric.REVENUE, 20);
        assertThat(view(Map.of(Channel.ADS, same, Channel.TWITTER, same)).best())
                .isNull();
        assertThat(view(Map.of(Channel.ADS, same)).worst()).isNull();
        assertThat(view(Map.of(Channel.ADS, same, Channel.TWITTER, figures(Metric.SENT, 1)))
                        .best())
                .isNull();

        ChannelComparisonView differ =
                view(Map.of(Channel.ADS, same, Channel.TWITTER, figures(Metric.SPEND, 10, Metric.REVENUE, 11)));

        assertThat(differ.best()).isEqualTo(Channel.ADS);
        assertThat(differ.worst()).isEqualTo(Channel.TWITTER);
    }

    private static ChannelComparisonView view(
            Map<Channel, com.dryjets.analytics.figures.CampaignFigures.ChannelFigures> channels) {
        return ChannelComparisonView.of(new com.dryjets.analytics.figures.CampaignFigures(
                com.dryjets.analytics.FiguresFixtures.campaign(), "UTC", channels));
    }
}

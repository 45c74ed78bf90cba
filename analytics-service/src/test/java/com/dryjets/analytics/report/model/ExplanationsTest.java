package com.dryjets.analytics.report.model;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.dashboard.ComparisonRules;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    @Test
    void explainsAnomalyWithMedianOfWeekday() {
        Anomaly clicks = new Anomaly(
                LocalDate.parse("2026-02-20"),
                Metric.CLICKS,
                Anomaly.Code.ABOVE_EXPECTED,
                new BigDecimal("400"),
                new BigDecimal("100"),
                new BigDecimal("20.24"));

        assertThat(Explanations.of(clicks, "EUR"))
                .isEqualTo("400 clicks on Friday, 20 February 2026; the median of other Fridays is 100.");
    }

    @Test
    void explainsAnomalyOfMoneyWithCurrency() {
        Anomaly revenue = new Anomaly(
                LocalDate.parse("2026-02-20"),
                Metric.REVENUE,
                Anomaly.Code.ABOVE_EXPECTED,
                new BigDecimal("12345.6"),
                new BigDecimal("102.5"),
                new BigDecimal("99"));

        assertThat(Explanations.of(revenue, "EUR"))
                .isEqualTo(
                        "12,345.60 EUR of revenue on Friday, 20 February 2026; the median of other Fridays is 102.50 EUR.");
    }

    @Test
    void explainsScoreByItsPartsAndUnknownMeasures() {
        Rank email = rank(
                Map.of(Channel.EMAIL, totals(Metric.DELIVERED, 200, Metric.OPENS, 50, Metric.CLICKS, 10)),
                Channel.EMAIL);

        assertThat(Explanations.of(email))
                .isEqualTo("Scores 30 of 100: conversion rate of 0% earns 0 of 30, the best channel has 0%;"
                        + " email CTR of 5%, at least 3.3%, earns 20 of 20, the most of any channel;"
                        + " open rate of 25%, at least 20%, earns 10 of 10, the most of any channel."
                        + " Insufficient data: ROI.");
    }

    @Test
    void comparesWithBestChannel() {
        Rank worse = rank(
                Map.of(
                        Channel.ADS, totals(Metric.SPEND, 100, Metric.REVENUE, 300),
                        Channel.TWITTER, totals(Metric.SPEND, 100, Metric.REVENUE, 150)),
                Channel.TWITTER);

        assertThat(Explanations.of(worse))
                .startsWith("Scores 10 of 100: ROI of 50% earns 10 of 40, the best channel has 200%.");
    }

    @Test
    void reportsInsufficientData() {
        Rank unknown = rank(Map.of(Channel.EMAIL, totals(Metric.SENT, 5)), Channel.EMAIL);

        assertThat(Explanations.of(unknown)).isEqualTo("Insufficient data to compare.");
    }

    private static Rank rank(Map<Channel, ChannelTotals> channels, Channel channel) {
        return ComparisonRules.rank(channels).stream()
                .filter(rank -> rank.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}

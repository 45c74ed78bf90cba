package com.dryjets.local.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.local.demo.sample.MetricLine.TouchLine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricGeneratorTest {

    private static final UUID ID = UUID.fromString("0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01");
    private static final Map<String, String> CONTENT = Map.of("EMAIL", "0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a02");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T15:00:00Z");

    static List<SampleCampaign> campaigns() {
        return SampleCampaigns.all();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void generatesTheSameRecordsEveryTime(SampleCampaign campaign) {
        assertThat(lines(campaign, NOW)).isEqualTo(lines(campaign, NOW));
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void identifiesEachRecord(SampleCampaign campaign) {
        List<MetricLine> lines = lines(campaign, NOW);

        assertThat(lines).extracting(MetricLine::eventId).doesNotHaveDuplicates();
        assertThat(lines).isNotEmpty().allMatch(line -> line.value().signum() > 0);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void addsNewDaysAndChangesNoEarlierRecord(SampleCampaign campaign) {
        List<MetricLine> before = lines(campaign, NOW);
        List<MetricLine> later = lines(campaign, NOW.plus(Duration.ofDays(3)));

        assertThat(new HashSet<>(later).containsAll(before)).isTrue();
        assertThat(later.size() > before.size()).isEqualTo(campaign.fate() == Fate.ACTIVE);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void dateNothingInTheFutureAndNoTouchAfterItsConversion(SampleCampaign campaign) {
        List<MetricLine> lines = lines(campaign, NOW);

        assertThat(lines).allMatch(line -> Instant.parse(line.occurredAt()).isBefore(NOW));
        assertThat(lines)
                .allMatch(line -> line.touches().isEmpty()
                        != List.of("conversions", "revenue").contains(line.metric()));
        assertThat(lines)
                .allMatch(line -> line.touches().stream()
                        .map(TouchLine::at)
                        .allMatch(at -> Instant.parse(at).isBefore(Instant.parse(line.occurredAt()))));
    }

    @Test
    void facebookStopsConvertingWhileItsSpendGoesOn() {
        List<MetricLine> lines = lines(campaign("commuter-bikes"), NOW);
        LocalDate failure = TODAY.minusDays(SampleCampaigns.historyDays() - 92L);
        Predicate<MetricLine> afterwards = line -> !day(line).isBefore(failure);

        double spendBefore = total(lines, "FACEBOOK", "spend", afterwards.negate()) / 92;
        double spendAfter = total(lines, "FACEBOOK", "spend", afterwards) / 28;
        double ordersBefore = total(lines, "FACEBOOK", "conversions", afterwards.negate()) / 92;
        double ordersAfter = total(lines, "FACEBOOK", "conversions", afterwards) / 28;

        assertThat(spendAfter).isGreaterThan(spendBefore);
        assertThat(ordersAfter).isLessThan(ordersBefore / 5);
    }

    @Test
    void resultsGrowAndFollowTheWeek() {
        List<MetricLine> lines = lines(campaign("commuter-bikes"), NOW);
        LocalDate middle = TODAY.minusDays(60);

        assertThat(total(lines, "ADS", "revenue", line -> !day(line).isBefore(middle)))
                .isGreaterThan(
                        1.15 * total(lines, "ADS", "revenue", line -> day(line).isBefore(middle)));
        assertThat(total(lines, "INSTAGRAM", "impressions", onDay(DayOfWeek.SATURDAY)))
                .isGreaterThan(1.3 * total(lines, "INSTAGRAM", "impressions", onDay(DayOfWeek.MONDAY)));
    }

    @Test
    void isADozenLabelledCampaigns() {
        assertThat(SampleCampaigns.all())
                .hasSize(12)
                .allMatch(campaign -> campaign.name().endsWith(" (sample)"))
                .allMatch(campaign -> campaign.budget() > 0)
                .extracting(SampleCampaign::key)
                .doesNotHaveDuplicates();
    }

    private static SampleCampaign campaign(String key) {
        return SampleCampaigns.all().stream()
                .filter(campaign -> campaign.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A campaign of the future is generated as if it had begun, so that it is tested as well. */
    private static List<MetricLine> lines(SampleCampaign campaign, Instant until) {
        int days = Math.max(1, campaign.historyDays());
        SampleCampaign begun = campaign.historyDays() > 0 ? campaign : begunYesterday(campaign);
        return new MetricGenerator(begun, ID, TODAY.minusDays(days), CONTENT).until(until);
    }

    private static SampleCampaign begunYesterday(SampleCampaign campaign) {
        return new SampleCampaign(
                campaign.key(),
                campaign.title(),
                campaign.story(),
                campaign.type(),
                campaign.objective(),
                campaign.post(),
                campaign.growth(),
                campaign.orderValue(),
                campaign.budgetFactor(),
                1,
                campaign.remainingDays(),
                campaign.fate(),
                campaign.channels());
    }

    private static Predicate<MetricLine> onDay(DayOfWeek weekday) {
        return line -> day(line).getDayOfWeek() == weekday;
    }

    private static LocalDate day(MetricLine line) {
        return LocalDate.ofInstant(Instant.parse(line.occurredAt()), MetricGenerator.ZONE);
    }

    private static double total(
            List<MetricLine> lines, String channel, String metric, Predicate<MetricLine> condition) {
        return lines.stream()
                .filter(line -> line.channel().equals(channel) && line.metric().equals(metric))
                .filter(condition)
                .mapToDouble(line -> line.value().doubleValue())
                .sum();
    }
}

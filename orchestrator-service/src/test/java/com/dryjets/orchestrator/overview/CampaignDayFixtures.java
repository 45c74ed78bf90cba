package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.failure.FailureKind;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.RecoveryStep;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the day of a campaign of 30 days with 3,000 EUR, of which 20 days have passed. */
final class CampaignDayFixtures {

    static final LocalDate TODAY = LocalDate.parse("2026-10-25");
    static final LocalDate FIRST = TODAY.minusDays(20);

    private final List<DailyTotals> days = new ArrayList<>();
    private final Map<Channel, Long> published = new HashMap<>();
    private CampaignStatus status = CampaignStatus.ACTIVE;
    private String currency = "EUR";

    /** The same metrics on each day of a period. */
    CampaignDayFixtures daily(Channel channel, LocalDate from, LocalDate until, Map<Metric, Integer> metrics) {
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            days.add(new DailyTotals(channel, day, totals(metrics), Instant.EPOCH));
        }
        return this;
    }

    CampaignDayFixtures daily(Channel channel, Map<Metric, Integer> metrics) {
        return daily(channel, FIRST, TODAY, metrics);
    }

    CampaignDayFixtures published(Channel channel, long posts) {
        published.put(channel, posts);
        return this;
    }

    CampaignDayFixtures paused() {
        status = CampaignStatus.PAUSED;
        return this;
    }

    CampaignDayFixtures in(String code) {
        currency = code;
        return this;
    }

    CampaignDay day() {
        return new CampaignDay(
                status,
                currency,
                new BigDecimal("3000"),
                Map.of(Channel.LINKEDIN, new BigDecimal("900"), Channel.ADS, new BigDecimal("2100")),
                30,
                10,
                new CampaignPerformance(days),
                published,
                TODAY);
    }

    static FailureView failure(FailureKind kind, @Nullable Channel channel, LocalDate since, RecoveryStep... steps) {
        Instant began = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new FailureView(
                Ids.next(),
                Ids.next(),
                kind,
                channel,
                "LinkedIn cannot publish.",
                "A scheduled post waits for it.",
                began,
                began,
                List.of(steps),
                null,
                null,
                null,
                0);
    }

    static RecoveryStep step(int posts) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            ids.add(Ids.next());
        }
        return new RecoveryStep("Publish the posts again.", null, ids);
    }

    static MetricTotals totals(Map<Metric, Integer> metrics) {
        Map<Metric, BigDecimal> totals = new HashMap<>();
        metrics.forEach((metric, total) -> totals.put(metric, BigDecimal.valueOf(total)));
        return new MetricTotals(totals);
    }
}

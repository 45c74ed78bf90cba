package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.failure.Observed.Plan;
import com.dryjets.orchestrator.failure.Observed.Publications;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.ChannelActivity;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.WatchedEmail;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the observed state of a campaign with 1,000 EUR, 500 each for Ads and LinkedIn, and finds its symptoms. */
final class ObservedFixtures {

    static final Instant NOW = Instant.parse("2026-10-20T12:00:00Z");
    static final FailureConfig CONFIG = new DefaultFailureConfig();

    private static final LocalDate FIRST = LocalDate.parse("2026-10-05");

    final List<WatchedEmail> emails = new ArrayList<>();
    final List<TroubledPublications> troubled = new ArrayList<>();
    final List<TroubledAccount> accounts = new ArrayList<>();
    final List<DailyTotals> days = new ArrayList<>();
    final List<HourlyEngagement> hours = new ArrayList<>();
    final List<ChannelActivity> activity = new ArrayList<>();
    final List<UUID> inDelivery = new ArrayList<>();
    final Set<Channel> channels = EnumSet.noneOf(Channel.class);
    final Map<Cause, Instant> open = new HashMap<>();
    final Map<Channel, BigDecimal> allocations =
            new EnumMap<>(Map.of(Channel.ADS, new BigDecimal("500.00"), Channel.LINKEDIN, new BigDecimal("500.00")));
    BigDecimal budget = new BigDecimal("1000.00");
    boolean isForConversions;
    BenchmarkRates benchmarks = BenchmarkRates.none();
    Instant now = NOW;

    /** Adds the metrics of a day, counted from 0 for the first one. */
    void day(int day, Channel channel, Map<Metric, Integer> metrics) {
        days.add(new DailyTotals(channel, FIRST.plusDays(day), totals(metrics), NOW));
    }

    List<Symptom> symptoms() {
        return FailureRules.symptoms(observed(CampaignStatus.ACTIVE), open, CONFIG);
    }

    Symptom only() {
        assertThat(symptoms()).hasSize(1);
        return symptoms().getFirst();
    }

    Observed observed(CampaignStatus status) {
        Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Observed(
                new Plan(
                        status,
                        new Money(budget, "EUR"),
                        isForConversions,
                        channels,
                        allocations,
                        start,
                        start.plus(Duration.ofDays(90)),
                        ZoneOffset.UTC),
                new CampaignPerformance(days),
                hours,
                benchmarks,
                new Publications(emails, inDelivery, troubled, accounts, activity),
                now);
    }

    static WatchedEmail email(PublicationState state, @Nullable String code, @Nullable Instant blockedSince) {
        return new WatchedEmail(
                Ids.next(),
                state,
                NOW,
                "News",
                code,
                null,
                blockedSince,
                blockedSince == null ? null : "535 Login refused");
    }
}

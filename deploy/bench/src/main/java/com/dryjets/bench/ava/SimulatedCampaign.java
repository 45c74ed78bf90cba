package com.dryjets.bench.ava;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.failure.BenchmarkRates;
import com.dryjets.orchestrator.failure.Observed;
import com.dryjets.orchestrator.failure.Observed.Plan;
import com.dryjets.orchestrator.failure.Observed.Publications;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.TroubledAccount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign of which the truth is known. */
final class SimulatedCampaign {

    private static final int HOURS = 24;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-02-02");
    private static final Instant START = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Plan PLAN = new Plan(
            CampaignStatus.ACTIVE,
            new Money(CampaignModel.BUDGET, "EUR"),
            true,
            Set.of(Channel.TWITTER, Channel.LINKEDIN, Channel.ADS, Channel.EMAIL),
            Map.of(
                    Channel.TWITTER,
                    new BigDecimal("500.00"),
                    Channel.LINKEDIN,
                    new BigDecimal("500.00"),
                    Channel.EMAIL,
                    new BigDecimal("500.00"),
                    Channel.ADS,
                    BigDecimal.valueOf((long) CampaignModel.ADS_BUDGET)),
            START,
            START.plus(Duration.ofDays(CampaignModel.DAYS)),
            ZoneId.of("Europe/Berlin"));

    // Such campaigns bring 0.075 conversions per EUR, and nine out of ten of them about half of that or more.
    private static final BenchmarkRates BENCHMARKS = new BenchmarkRates(Map.of(), Map.of(Channel.ADS, 0.035));

    private final Scenario scenario;
    private final List<SimulatedChannel> channels;
    private final List<List<@Nullable HourlyEngagement>> hours;
    private final UUID account = new UUID(0, 1);

    SimulatedCampaign(Fate fate, long seed) {
        Chance chance = new Chance(seed);
        scenario = Scenario.draw(fate, chance);
        channels = new CampaignModel(scenario, chance, FIRST_DAY).channels();
        hours = channels.stream()
                .filter(channel -> channel.channel() != Channel.EMAIL)
                .map(SimulatedChannel::hours)
                .toList();
    }

    Scenario scenario() {
        return scenario;
    }

    /** The hour, counted from 0, since which the failure is true. */
    int onset() {
        return switch (scenario.fate()) {
            case OVERSPEND -> budgetUsedUp();
            case BOUNCE_WAVE -> firstBounces();
            case NEVER_CONVERTS -> 0;
            default -> scenario.onsetDay() * HOURS;
        };
    }

    /** What Ava knows after some hours. */
    Observed observed(int hour) {
        Instant now = START.plus(Duration.ofHours(hour));
        return new Observed(PLAN, performance(hour), engagement(hour), BENCHMARKS, publications(hour, now), now);
    }

    private CampaignPerformance performance(int hour) {
        List<DailyTotals> days = new ArrayList<>();
        for (SimulatedChannel channel : channels) {
            for (int day = 0; day * HOURS < hour; day++) {
                DailyTotals totals = channel.totals(day, hour);
                if (totals != null) {
                    days.add(totals);
                }
            }
        }
        return new CampaignPerformance(days);
    }

    private List<HourlyEngagement> engagement(int hour) {
        List<HourlyEngagement> known = new ArrayList<>();
        for (List<@Nullable HourlyEngagement> channel : hours) {
            for (HourlyEngagement one : channel.subList(0, hour)) {
                if (one != null) {
                    known.add(one);
                }
            }
        }
        return known;
    }

    private Publications publications(int hour, Instant now) {
        boolean isLost = scenario.fate() == Fate.TOKEN_LOSS && hour >= onset();
        List<TroubledAccount> accounts = isLost
                ? List.of(new TroubledAccount(account, scenario.network(), "Acme", false, "Token revoked", now, 1))
                : List.of();
        return Publications.none()
                .withAccounts(accounts)
                .withActivity(
                        channels.stream().map(channel -> channel.activity(now)).toList());
    }

    private int budgetUsedUp() {
        SimulatedChannel ads = of(Channel.ADS);
        double spent = 0;
        int hour = 0;
        while (hour < CampaignModel.DAYS * HOURS && spent <= CampaignModel.ADS_BUDGET) {
            spent += ads.value(hour++, Metric.SPEND);
        }
        return hour;
    }

    private int firstBounces() {
        int hour = scenario.onsetDay() * HOURS;
        while (hour < CampaignModel.DAYS * HOURS && of(Channel.EMAIL).value(hour, Metric.SENT) == 0) {
            hour++;
        }
        return hour + 1;
    }

    private SimulatedChannel of(Channel channel) {
        return channels.stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}

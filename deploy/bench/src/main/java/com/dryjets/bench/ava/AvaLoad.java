package com.dryjets.bench.ava;

import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.Infra;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Publishes running campaigns and their metrics as the other services do. */
final class AvaLoad {

    private static final int HOURS = 24;
    private static final String ZONE = "Europe/Berlin";
    private static final List<Channel> CHANNELS =
            List.of(Channel.TWITTER, Channel.LINKEDIN, Channel.ADS, Channel.EMAIL);
    private static final BigDecimal ALLOCATION = BigDecimal.valueOf((long) CampaignModel.ADS_BUDGET);

    // The last of the simulated days is yesterday.
    private final LocalDate firstDay = LocalDate.now(ZoneOffset.UTC).minusDays(CampaignModel.DAYS);
    private final List<UUID> campaigns;
    private final int withHours;
    private int days;
    private int hours;

    /**
     * Prepares a load.
     *
     * @param withHours how many of the campaigns also have metrics by hour
     */
    AvaLoad(int campaigns, int withHours) {
        this.campaigns = IntStream.range(0, campaigns)
                .mapToObj(number -> UUID.randomUUID())
                .toList();
        this.withHours = withHours;
    }

    List<UUID> campaigns() {
        return campaigns;
    }

    int days() {
        return days;
    }

    int hours() {
        return hours;
    }

    void publish(Infra infra, String tenant, long seed) {
        try (EventWriter events = new EventWriter(infra, tenant)) {
            for (int i = 0; i < campaigns.size(); i++) {
                publish(events, campaigns.get(i), seed + i, i < withHours);
            }
            events.flush();
        }
    }

    private void publish(EventWriter events, UUID campaign, long seed, boolean byHour) {
        Chance chance = new Chance(seed);
        Scenario scenario = Scenario.draw(Fate.values()[chance.below(Fate.values().length)], chance);
        events.write(new CampaignLaunched(
                campaign,
                UUID.randomUUID(),
                facts(campaign),
                CHANNELS.stream()
                        .map(channel -> new ChannelAllocation(channel, ALLOCATION))
                        .toList()));
        for (SimulatedChannel channel : new CampaignModel(scenario, chance, firstDay).channels()) {
            for (int day = 0; day < CampaignModel.DAYS; day++) {
                DailyTotals totals = channel.totals(day, CampaignModel.DAYS * HOURS);
                if (totals != null) {
                    events.write(new PerformanceUpdated(
                            campaign,
                            channel.channel(),
                            totals.day(),
                            totals.totals().totals(),
                            Instant.now()));
                    days++;
                }
            }
            if (byHour) {
                publishHours(events, campaign, channel);
            }
        }
    }

    private void publishHours(EventWriter events, UUID campaign, SimulatedChannel channel) {
        for (HourlyEngagement hour : channel.hours()) {
            if (hour != null) {
                Map<Metric, BigDecimal> totals = Map.of(
                        Metric.IMPRESSIONS, BigDecimal.valueOf((long) hour.impressions()),
                        Metric.ENGAGEMENTS, BigDecimal.valueOf((long) hour.engagements()),
                        Metric.CLICKS, BigDecimal.valueOf((long) hour.clicks()));
                events.write(new HourlyEngagementUpdated(
                        campaign, channel.channel(), hour.hour(), ZONE, totals, totals, 1, Instant.now()));
                hours++;
            }
        }
    }

    private CampaignFacts facts(UUID campaign) {
        Instant start = firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new CampaignFacts(
                "Campaign " + campaign,
                "CONVERSION",
                CHANNELS,
                new Money(ALLOCATION.multiply(BigDecimal.valueOf(CHANNELS.size())), "EUR"),
                start,
                start.plus(Duration.ofDays(CampaignModel.DAYS + 14L)),
                ZONE,
                List.of("more orders"));
    }
}

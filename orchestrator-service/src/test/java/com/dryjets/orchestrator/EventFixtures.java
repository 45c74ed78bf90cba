package com.dryjets.orchestrator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.TopicWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of other services, and methods to publish them. */
public final class EventFixtures {

    private static final Instant START = Instant.parse("2026-10-05T06:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-10-05");
    private static final int WEEK = 7;
    private static final int SPENDING_DAYS = 28;

    private EventFixtures() {}

    public static CampaignFacts facts(String type) {
        return new CampaignFacts(
                "Autumn spreadsheets",
                type,
                List.of(Channel.EMAIL, Channel.TWITTER, Channel.LINKEDIN),
                new Money(new BigDecimal("1500.00"), "EUR"),
                START,
                START.plus(30, ChronoUnit.DAYS),
                "Europe/Berlin",
                List.of());
    }

    public static CampaignLaunched launched(UUID campaignId, String type) {
        return launched(campaignId, facts(type));
    }

    /** A campaign that runs for thirty days. */
    public static CampaignLaunched launchedAt(UUID campaignId, Instant start) {
        return launched(
                campaignId,
                new CampaignFacts(
                        "Autumn spreadsheets",
                        "ENGAGEMENT",
                        List.of(Channel.EMAIL, Channel.TWITTER, Channel.LINKEDIN),
                        new Money(new BigDecimal("1500.00"), "EUR"),
                        start,
                        start.plus(30, ChronoUnit.DAYS),
                        "Europe/Berlin",
                        List.of()));
    }

    private static CampaignLaunched launched(UUID campaignId, CampaignFacts facts) {
        return new CampaignLaunched(
                campaignId,
                Ids.next(),
                facts,
                List.of(
                        new ChannelAllocation(Channel.EMAIL, new BigDecimal("700.00")),
                        new ChannelAllocation(Channel.TWITTER, new BigDecimal("300.00")),
                        new ChannelAllocation(Channel.LINKEDIN, new BigDecimal("500.00"))));
    }

    /** Totals of the first day, as of a number of minutes after the campaign's start. */
    public static PerformanceUpdated performance(
            UUID campaignId, Channel channel, int minute, Map<Metric, Integer> totals) {
        return performance(campaignId, channel, FIRST_DAY, minute, totals);
    }

    private static PerformanceUpdated performance(
            UUID campaignId, Channel channel, LocalDate day, int minute, Map<Metric, Integer> totals) {
        Map<Metric, BigDecimal> exact = new HashMap<>();
        totals.forEach((metric, total) -> exact.put(metric, BigDecimal.valueOf(total)));
        return new PerformanceUpdated(campaignId, channel, day, exact, START.plus(minute, ChronoUnit.MINUTES));
    }

    /** Impressions and engagements of the first day, as of a number of minutes after the campaign's start. */
    public static PerformanceUpdated network(
            UUID campaignId, Channel channel, int minute, int impressions, int engagements) {
        return performance(campaignId, channel, minute, response(impressions, engagements));
    }

    /** Impressions and engagements of the first week, spread as evenly as whole numbers allow. */
    public static List<PerformanceUpdated> week(
            UUID campaignId, Channel channel, int minute, int impressions, int engagements) {
        return week(campaignId, channel, FIRST_DAY, minute, response(impressions, engagements));
    }

    /** Impressions and engagements of a week. */
    public static List<PerformanceUpdated> week(
            UUID campaignId, Channel channel, LocalDate firstDay, int minute, int impressions, int engagements) {
        return week(campaignId, channel, firstDay, minute, response(impressions, engagements));
    }

    private static List<PerformanceUpdated> week(
            UUID campaignId, Channel channel, LocalDate firstDay, int minute, Map<Metric, Integer> totals) {
        return IntStream.range(0, WEEK)
                .mapToObj(day -> {
                    Map<Metric, Integer> share = new HashMap<>();
                    totals.forEach((metric, total) -> share.put(metric, total * (day + 1) / WEEK - total * day / WEEK));
                    return performance(campaignId, channel, firstDay.plusDays(day), minute, share);
                })
                .toList();
    }

    private static Map<Metric, Integer> response(int impressions, int engagements) {
        return Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements);
    }

    /**
     * Publishes a running campaign that gets far more engagement on LinkedIn than on Twitter. Nothing can be compared before
     * the last event, which completes the second network's week.
     */
    public static void publishDifferentNetworks(TopicWriter writer, String tenant, UUID campaignId) {
        send(writer, tenant, launched(campaignId, "ENGAGEMENT"));
        send(writer, tenant, week(campaignId, Channel.LINKEDIN, 1, 9_830, 412));
        send(writer, tenant, week(campaignId, Channel.TWITTER, 1, 12_400, 301));
    }

    /**
     * Publishes a campaign that has been running for four weeks, with as many left. The next unit of spend brings far more
     * clicks on LinkedIn than on Twitter; the daily spend varies enough to show it.
     */
    public static void publishDifferentSpend(TopicWriter writer, String tenant, UUID campaignId) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        CampaignLaunched launch = launched(campaignId, "CONVERSION");
        CampaignFacts facts = launch.campaign();
        send(
                writer,
                tenant,
                new CampaignLaunched(
                        campaignId,
                        launch.scheduleRequestId(),
                        new CampaignFacts(
                                facts.name(),
                                facts.type(),
                                facts.channels(),
                                facts.budget(),
                                today.minusDays(SPENDING_DAYS)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                today.plusDays(SPENDING_DAYS)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                facts.timeZone(),
                                facts.objectives()),
                        launch.allocations()));
        for (int day = 0; day < SPENDING_DAYS; day++) {
            LocalDate date = today.minusDays(SPENDING_DAYS - day);
            // An order that follows no weekdays.
            int step = day * 37 % 13;
            send(writer, tenant, spent(campaignId, Channel.LINKEDIN, date, 6 + step, 600));
            send(writer, tenant, spent(campaignId, Channel.TWITTER, date, 2 + step / 2, 40));
        }
    }

    private static PerformanceUpdated spent(
            UUID campaignId, Channel channel, LocalDate day, int spend, double clicksPerFold) {
        int clicks = (int) Math.round(clicksPerFold * Math.log1p(spend / 10.0));
        return performance(campaignId, channel, day, 1, Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks));
    }

    public static Map<String, String> headers(String tenant, UUID eventId, Class<? extends DomainEvent> type) {
        Attributes attributes = new Attributes(eventId, "/test", EventTypes.typeOf(type), Instant.now(), tenant, null);
        ProducerRecord<String, byte[]> record = CloudEventRecord.write(attributes, "any", "any", new byte[0]);
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    public static void send(TopicWriter writer, String tenant, List<? extends DomainEvent> events) {
        events.forEach(event -> send(writer, tenant, event));
    }

    public static void send(TopicWriter writer, String tenant, DomainEvent event) {
        send(writer, tenant, Ids.next(), event);
    }

    /** Publishes an event with a given id, to deliver it twice. */
    public static void send(TopicWriter writer, String tenant, UUID eventId, DomainEvent event) {
        writer.write(
                event.topic().topicName(),
                event.key(),
                EventJson.write(event),
                headers(tenant, eventId, event.getClass()));
    }
}

package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Campaigns to plan and past campaigns, as events. */
final class StrategyEvents {

    static final LocalDate TOMORROW =
            Instant.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);

    private StrategyEvents() {}

    /** Two weeks from tomorrow on, in UTC. */
    static CampaignFacts facts(Channel... channels) {
        Instant start = TOMORROW.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new CampaignFacts(
                "Autumn spreadsheets",
                "CONVERSION",
                List.of(channels),
                new Money(new BigDecimal("1000.01"), "EUR"),
                start,
                start.plus(14, ChronoUnit.DAYS),
                "UTC",
                List.of("Find readers"));
    }

    /** Publishes a draft and waits until it can be planned. */
    static void create(TopicWriter writer, String tenant, UUID id, Channel... channels) {
        send(writer, tenant, new CampaignCreated(id, facts(channels)));
        await().until(() -> Requests.viewer(tenant)
                        .get("/marketing/orchestrator/campaigns/{id}/strategies", id)
                        .statusCode()
                == 200);
    }

    static void change(TopicWriter writer, String tenant, UUID id, Channel... channels) {
        send(writer, tenant, new CampaignUpdated(id, facts(channels)));
    }

    /** Publishes ended campaigns with conversions on LinkedIn, and waits until others are compared with them. */
    static void end(TopicWriter writer, DataSource database, String tenant, int campaigns) {
        for (int i = 0; i < campaigns; i++) {
            UUID past = Ids.next();
            send(writer, tenant, new CampaignCreated(past, facts(Channel.LINKEDIN)));
            send(
                    writer,
                    tenant,
                    new PerformanceUpdated(
                            past,
                            Channel.LINKEDIN,
                            TOMORROW.minusDays(1),
                            Map.of(
                                    Metric.SPEND, BigDecimal.valueOf(100),
                                    Metric.CONVERSIONS, BigDecimal.valueOf(40),
                                    Metric.CLICKS, BigDecimal.valueOf(200)),
                            Instant.now()));
            send(writer, tenant, new CampaignCompleted(past));
        }
        String ended = String.valueOf(campaigns);
        await().until(() -> Rows.of(database, tenant, """
                        select count(*) from channel_benchmark b join campaign_projection c on c.id = b.campaign_id
                        where c.status = 'COMPLETED'""").equals(List.of(ended)));
    }
}

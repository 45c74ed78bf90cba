package com.dryjets.analytics;

import static com.dryjets.testkit.Waiting.await;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.testkit.TopicWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Campaigns that the service knows. */
public final class CampaignFixtures {

    private CampaignFixtures() {}

    /** Creates a campaign and waits until the service knows it. */
    public static void create(TopicWriter writer, String tenant, UUID id, String currency) {
        create(writer, tenant, id, "Spring", currency);
    }

    /** Creates a campaign with a name and waits until the service knows it. */
    public static void create(TopicWriter writer, String tenant, UUID id, String name, String currency) {
        MetricFixtures.send(writer, tenant, new CampaignCreated(id, facts(name, currency)));
        await().untilAsserted(() -> Dashboards.get(tenant, id, "dashboard").statusCode(200));
    }

    private static CampaignFacts facts(String name, String currency) {
        return new CampaignFacts(
                name,
                "CONVERSION",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000"), currency),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "UTC",
                List.of());
    }
}

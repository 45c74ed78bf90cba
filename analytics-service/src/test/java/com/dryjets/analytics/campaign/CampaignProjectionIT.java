package com.dryjets.analytics.campaign;

import static com.dryjets.analytics.MetricFixtures.headers;
import static com.dryjets.analytics.MetricFixtures.metric;
import static com.dryjets.analytics.MetricFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.analytics.Dashboards;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class CampaignProjectionIT {

    private static final String TENANT = "sunrise";

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void followsCampaignEvents() {
        send(writer, TENANT, new CampaignCreated(campaign, facts("Spring")));
        awaitStatus("DRAFT");
        send(writer, TENANT, new CampaignLaunched(campaign, Ids.next(), facts("Spring"), List.of()));
        awaitStatus("ACTIVE");
        send(writer, TENANT, new CampaignPaused(campaign, "stock"));
        awaitStatus("PAUSED");
        send(writer, TENANT, new CampaignResumed(campaign));
        awaitStatus("ACTIVE");
        send(writer, TENANT, new CampaignUpdated(campaign, facts("Spring and summer")));
        send(writer, TENANT, new CampaignCompleted(campaign));
        awaitStatus("COMPLETED");

        Dashboards.get(TENANT, campaign, "dashboard")
                .statusCode(200)
                .body("campaign.name", equalTo("Spring and summer"))
                .body("campaign.budget.currency", equalTo("EUR"))
                .body("campaign.channels", equalTo(List.of("EMAIL", "TWITTER")))
                .body("campaign.timeZone", equalTo("Europe/Berlin"))
                .body("roi.currency", equalTo("EUR"));
    }

    @Test
    void deletedDraftDisappears() {
        UUID archived = Ids.next();
        send(writer, TENANT, new CampaignCreated(archived, facts("Archived")));
        send(writer, TENANT, new CampaignLaunched(archived, Ids.next(), facts("Archived"), List.of()));
        send(writer, TENANT, new CampaignCreated(campaign, facts("Draft")));
        await().until(() -> listed().contains(campaign.toString()));

        send(writer, TENANT, new CampaignArchived(campaign));
        send(writer, TENANT, new CampaignArchived(archived));

        await().untilAsserted(() -> {
            assertThat(listed()).doesNotContain(campaign.toString()).contains(archived.toString());
            Dashboards.get(TENANT, campaign, "dashboard").statusCode(404);
            Dashboards.get(TENANT, archived, "dashboard").body("campaign.status", equalTo("ARCHIVED"));
        });
    }

    private static List<String> listed() {
        return given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .get("/marketing/analytics/campaigns/all/summary?limit=200&sort=name")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.campaignId");
    }

    @Test
    void createsProjectionFromEventWithoutFacts() {
        send(writer, TENANT, new CampaignPaused(campaign, null));
        awaitStatus("PAUSED");

        Dashboards.get(TENANT, campaign, "dashboard")
                .body("campaign.name", nullValue())
                .body("campaign.budget", nullValue());
    }

    @Test
    void ignoresRedeliveredEvent() {
        CampaignPaused paused = new CampaignPaused(campaign, null);
        Map<String, String> headers = headers(TENANT, CampaignPaused.class);
        send(writer, TENANT, new CampaignCreated(campaign, facts("Spring")));
        writer.write("marketing.campaigns", paused.key(), EventJson.write(paused), headers);
        send(writer, TENANT, new CampaignResumed(campaign));
        writer.write("marketing.campaigns", paused.key(), EventJson.write(paused), headers);
        send(writer, TENANT, new CampaignUpdated(campaign, facts("Renamed")));

        await().untilAsserted(
                        () -> Dashboards.get(TENANT, campaign, "dashboard").body("campaign.name", equalTo("Renamed")));

        Dashboards.get(TENANT, campaign, "dashboard").body("campaign.status", equalTo("ACTIVE"));
    }

    @Test
    void movesMalformedEventToDeadLettersAndContinues() {
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.campaigns.analytics-service.dlq")) {
            writer.write("marketing.campaigns", campaign.toString(), "{}", headers(TENANT, CampaignCreated.class));
            send(writer, TENANT, new CampaignCreated(campaign, facts("Spring")));

            assertThat(deadLetters
                            .awaitOne(record -> campaign.toString().equals(record.key()))
                            .header("dead-letter-reason"))
                    .contains("campaignId");
        }
        awaitStatus("DRAFT");
    }

    @Test
    void showsMetricsBeforeCampaignIsKnown() {
        send(writer, TENANT, metric(campaign, Channel.EMAIL, Metric.SENT, "5"));

        Dashboards.awaitTotal(TENANT, campaign, "sent", 5);

        Dashboards.get(TENANT, campaign, "dashboard")
                .statusCode(200)
                .body("campaign.id", equalTo(campaign.toString()))
                .body("campaign.name", nullValue());
    }

    @Test
    void hidesCampaignOfAnotherTenant() {
        send(writer, TENANT, new CampaignCreated(campaign, facts("Spring")));
        awaitStatus("DRAFT");

        for (String what : List.of("dashboard", "channel-metrics", "roi-analysis")) {
            Dashboards.get("harbor", campaign, what)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:dryjets:problem:not-found"));
        }
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() ->
                Dashboards.get(TENANT, campaign, "dashboard").statusCode(200).body("campaign.status", equalTo(status)));
    }

    private static CampaignFacts facts(String name) {
        return new CampaignFacts(
                name,
                "CONVERSION",
                List.of(Channel.EMAIL, Channel.TWITTER),
                new Money(new BigDecimal("1000.00"), "EUR"),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"),
                "Europe/Berlin",
                List.of());
    }
}

package com.dryjets.content.performance;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class PerformanceIT {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final String tenant = tenant();
    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void showsWhatAPieceHasAchieved() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath pieces = repurpose(tenant, post, "TWITTER", "EMAIL");
        UUID tweet = pieces.getUUID("items[0].id");
        UUID mail = pieces.getUUID("items[1].id");
        UUID emailId = Ids.next();

        send(tenant, update(tweet, Channel.TWITTER, 2, Metric.IMPRESSIONS, 1000, Metric.CLICKS, 30));
        send(tenant, update(tweet, Channel.TWITTER, 1, Metric.IMPRESSIONS, 500, Metric.CLICKS, 20));
        send(tenant(), update(tweet, Channel.TWITTER, 9, Metric.IMPRESSIONS, 7, Metric.CLICKS, 7));
        send(tenant, new EmailCampaignReady(campaign, emailId, mail, "Culture", 100, null));
        send(tenant, update(emailId, Channel.EMAIL, 1, Metric.DELIVERED, 200, Metric.CLICKS, 8));

        String path = "/marketing/content/repurposed/" + post;
        await().untilAsserted(() -> viewer(tenant)
                .get(path)
                .then()
                .body("items.find { it.platform == 'EMAIL' }.performance.clickRate", equalTo(0.04f))
                .body("items.find { it.platform == 'TWITTER' }.performance.clickRate", equalTo(0.03f)));
        viewer(tenant)
                .get(path)
                .then()
                .body("items.find { it.platform == 'TWITTER' }.performance.human.clicks", equalTo(30))
                .body("items.find { it.platform == 'TWITTER' }.performance.totals.clicks", equalTo(40))
                .body("items.find { it.platform == 'TWITTER' }.performance.openRate", nullValue())
                .body("byPlatform.TWITTER", equalTo(1))
                .body("byStatus.DRAFT", equalTo(2));
    }

    /** The clicks of machines come on top. */
    private ContentPerformanceUpdated update(
            UUID ref, Channel channel, long sequence, Metric reach, int reached, Metric metric, int count) {
        return new ContentPerformanceUpdated(
                campaign,
                ref,
                channel,
                Map.of(reach, BigDecimal.valueOf(reached), metric, BigDecimal.valueOf(count + 10)),
                Map.of(reach, BigDecimal.valueOf(reached), metric, BigDecimal.valueOf(count)),
                sequence,
                NOON.plusSeconds(sequence));
    }

    private void send(String of, DomainEvent event) {
        writer.write(
                event.topic().topicName(),
                event.key(of),
                EventJson.write(event),
                Map.of(
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        EventTypes.typeOf(event.getClass()),
                        "ce_time",
                        "2026-11-29T12:00:00Z",
                        "ce_tenantid",
                        of));
    }
}

package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What recommendations learn from published pieces. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class PieceHistoryIT {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final String tenant = tenant();
    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void learnsFromOpeningsLengthsAndReactions() {
        JsonPath pieces = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), "TWITTER", "EMAIL", "LINKEDIN");
        UUID tweet = pieces.getUUID("items[0].id");
        UUID mail = pieces.getUUID("items[1].id");
        UUID email = Ids.next();
        edit(
                tweet,
                Map.of(
                        "text", "Does a good culture pay?\n3 numbers say yes.",
                        "parts", List.of(),
                        "hashtags", List.of("Culture")));
        edit(mail, Map.of("subject", "3 numbers about culture", "text", "Does it pay?\n" + "It does. ".repeat(100)));
        move(tenant, tweet, "APPROVED").then().statusCode(200);
        move(tenant, mail, "APPROVED").then().statusCode(200);

        publish(
                writer,
                tenant,
                new PostPublished(campaign, Ids.next(), Channel.TWITTER, tweet, "1", null, NOON, 1L, null));
        publish(writer, tenant, new EmailCampaignReady(campaign, email, mail, "Culture", 200, 1L));
        publish(writer, tenant, new EmailSendCompleted(campaign, email, 200, 0, 0, 0, NOON, 2L, null, Map.of()));
        publish(writer, tenant, reactions(tweet, Channel.TWITTER, Metric.IMPRESSIONS, 1000, 30));
        publish(writer, tenant, reactions(email, Channel.EMAIL, Metric.DELIVERED, 200, 8));

        await().untilAsserted(() -> recommend()
                .body(of("TWITTER", "history.exposures"), equalTo(1000))
                .body(of("EMAIL", "history.exposures"), equalTo(200)));
        recommend()
                .body(of("TWITTER", "history.pieces"), equalTo(1))
                .body(of("TWITTER", "history.clicks"), equalTo(30))
                .body(of("TWITTER", lesson("HOOK")), equalTo("question"))
                .body(of("TWITTER", lesson("LENGTH")), equalTo("short"))
                .body(of("TWITTER", lesson("HASHTAG")), equalTo("culture"))
                .body(of("EMAIL", "history.clicks"), equalTo(8))
                .body(of("EMAIL", lesson("HOOK")), equalTo("number"))
                .body(of("EMAIL", lesson("LENGTH")), equalTo("medium"))
                .body(of("LINKEDIN", "history"), nullValue());
    }

    private void edit(UUID piece, Map<String, Object> change) {
        marketer(tenant)
                .body(change)
                .patch("/marketing/content/repurposed/" + piece)
                .then()
                .statusCode(200);
    }

    private ContentPerformanceUpdated reactions(UUID ref, Channel channel, Metric exposure, int exposures, int clicks) {
        Map<Metric, BigDecimal> totals =
                Map.of(exposure, BigDecimal.valueOf(exposures), Metric.CLICKS, BigDecimal.valueOf(clicks));
        return new ContentPerformanceUpdated(campaign, ref, channel, totals, totals, 1, NOON);
    }

    private ValidatableResponse recommend() {
        return viewer(tenant)
                .body(Map.of("content", "We measured our culture."))
                .post("/marketing/content/recommendations")
                .then()
                .statusCode(200);
    }

    private static String of(String platform, String field) {
        return "items.find { it.platform == '%s' }.%s".formatted(platform, field);
    }

    private static String lesson(String trait) {
        return "lessons.find { it.trait == '%s' }.value".formatted(trait);
    }
}

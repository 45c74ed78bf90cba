package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class RepurposingIT {

    private static final String CONTENT = "/marketing/content";

    @Inject
    MeterRegistry meters;

    private final String tenant = tenant();

    @Test
    void makesAndAnnouncesOnePiecePerPlatform() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            JsonPath pieces = repurpose(tenant, post, "TWITTER", "LINKEDIN", "FACEBOOK", "INSTAGRAM", "EMAIL");

            assertThat(pieces.getList("items.platform"))
                    .containsExactly("TWITTER", "LINKEDIN", "FACEBOOK", "INSTAGRAM", "EMAIL");
            assertThat(Set.copyOf(pieces.<String>getList("items.engine"))).containsExactly("built-in");
            assertThat(Set.copyOf(pieces.<String>getList("items.status"))).containsExactly("DRAFT");
            assertThat(pieces.getInt("items[0].length")).isLessThanOrEqualTo(280);
            assertThat(pieces.getString("items[0].body")).contains("https://blog.example.org/culture-climate-survey");
            assertThat(pieces.getList("items[0].parts")).hasSizeBetween(5, 7);
            assertThat(pieces.getString("items[0].lines[0].source")).isNotBlank();
            assertThat(pieces.getString("items[0].text")).isEqualTo(pieces.getString("items[0].parts[0]"));
            assertThat(pieces.getString("items[4].subject")).isEqualTo("Measuring culture on our engineering team");
            List<TopicRecord> events = topic.await(5, record -> record.key().equals(post.toString()));
            assertThat(events)
                    .extracting(event -> event.header("ce_type"))
                    .containsOnly("com.dryjets.marketing.ContentRepurposed.v1");
        }
        viewer(tenant)
                .get(CONTENT + "/repurposed/" + post)
                .then()
                .body("items", hasSize(5))
                .body("byPlatform.TWITTER", equalTo(1))
                .body("byStatus.DRAFT", equalTo(5));
    }

    @Test
    void findsAPieceById() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        JsonPath made = repurpose(tenant, post, "LINKEDIN");
        String piece = CONTENT + "/pieces/" + made.getUUID("items[0].id");

        viewer(tenant)
                .get(piece)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + made.getInt("items[0].version") + "\""))
                .body("body", equalTo(made.getString("items[0].body")))
                .body("platform", equalTo("LINKEDIN"));
        viewer(tenant()).get(piece).then().statusCode(404);
        viewer(tenant).get(CONTENT + "/pieces/" + UUID.randomUUID()).then().statusCode(404);
        given().get(piece).then().statusCode(401);
    }

    @Test
    void makesADifferentPieceForARepeatedRequest() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);

        String first = repurpose(tenant, post, "TWITTER").getString("items[0].body");
        String second = repurpose(tenant, post, "TWITTER").getString("items[0].body");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void returnsSamePiecesForRepeatedKeyWithoutWritingAgain() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        String key = UUID.randomUUID().toString();
        double before = piecesWritten();

        List<Set<String>> ids = List.of(key, key).stream()
                .map(same -> marketer(tenant)
                        .header("Idempotency-Key", same)
                        .body(Map.of("platforms", List.of("TWITTER", "EMAIL")))
                        .post(CONTENT + "/repurpose/" + post)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .<String>getList("items.id")
                        .stream()
                        .collect(Collectors.toSet()))
                .toList();

        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(piecesWritten()).isEqualTo(before + 2);
        viewer(tenant).get(CONTENT + "/repurposed/" + post).then().body("items", hasSize(2));
    }

    private double piecesWritten() {
        return meters.find("content.pieces").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void usesDefaultPlatforms() {
        UUID post = importedId(tenant, BlogFixtures.TOML_SHORT);

        marketer(tenant)
                .body(Map.of())
                .post(CONTENT + "/repurpose/" + post)
                .then()
                .statusCode(201)
                .body("items.platform", equalTo(List.of("LINKEDIN", "INSTAGRAM", "TWITTER", "EMAIL")));
    }

    @Test
    void announcesApprovalAndWithdrawal() throws Exception {
        UUID post = importedId(tenant, BlogFixtures.SPANISH);
        // The reader starts before the piece exists, because its events may arrive late.
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            JsonPath piece = repurpose(tenant, post, "EMAIL");
            UUID id = piece.getUUID("items[0].id");
            move(tenant, id, "APPROVED").then().statusCode(200).body("status", equalTo("APPROVED"));
            move(tenant, id, "DRAFT").then().statusCode(200);

            List<TopicRecord> events = topic.await(
                    3,
                    record -> record.key().equals(post.toString())
                            && !record.header("ce_type").contains("BlogPost"));
            assertThat(events)
                    .extracting(event -> event.header("ce_type"))
                    .containsExactly(
                            "com.dryjets.marketing.ContentRepurposed.v1",
                            "com.dryjets.marketing.ContentApproved.v1",
                            "com.dryjets.marketing.ContentWithdrawn.v1");
            ContentApproved approved =
                    EventJson.read(events.get(1).value().getBytes(StandardCharsets.UTF_8), ContentApproved.class);
            assertThat(approved.contentId()).isEqualTo(id);
            assertThat(approved.campaignId()).isEqualTo(piece.getUUID("items[0].campaignId"));
            assertThat(approved.body()).isEqualTo(piece.getString("items[0].body"));
            assertThat(approved.subject()).isEqualTo("A day in the life - Ingeniero en 18F");
            assertThat(approved.previewText()).isNotBlank().isEqualTo(piece.getString("items[0].previewText"));
            assertThat(approved.language()).startsWith("es");
            assertThat(approved.link()).hasToString("https://blog.example.org/a-day-in-the-life-ingeniero-en-18f");
            assertThat(events.get(2).value()).contains("as tested");
        }
    }

    @Test
    void rejectsApprovalUntilPlatformRulesAreMet() {
        UUID post = importedId(tenant, BlogFixtures.CULTURE);
        UUID id = repurpose(tenant, post, "INSTAGRAM").getUUID("items[0].id");
        try (TopicReader topic = TopicReader.fromNow("marketing.content")) {
            move(tenant, id, "APPROVED").then().statusCode(422).body("errors.pointer", hasItem("/media"));

            marketer(tenant)
                    .body(Map.of("media", List.of("https://blog.example.org/team.jpg")))
                    .patch(CONTENT + "/repurposed/" + id)
                    .then()
                    .statusCode(200)
                    .body("violations", hasSize(0));
            move(tenant, id, "APPROVED").then().statusCode(200);

            assertThat(topic.awaitOne(record -> record.key().equals(post.toString())
                                    && record.header("ce_type").contains("ContentApproved"))
                            .value())
                    .contains("https://blog.example.org/team.jpg");
        }
    }

    @Test
    void rejectsAdsAsPlatform() {
        UUID post = importedId(tenant, BlogFixtures.TOML_SHORT);

        marketer(tenant)
                .body(Map.of("platforms", List.of("TWITTER", "ADS")))
                .post(CONTENT + "/repurpose/" + post)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/platforms/1"));
    }

    @Test
    void hidesPostsAndPiecesFromOtherTenants() {
        UUID post = importedId(tenant, BlogFixtures.TOML_SHORT);
        UUID id = repurpose(tenant, post, "TWITTER").getUUID("items[0].id");
        String stranger = tenant();

        viewer(stranger).get(CONTENT + "/repurposed/" + post).then().statusCode(404);
        marketer(stranger)
                .body(Map.of())
                .post(CONTENT + "/repurpose/" + post)
                .then()
                .statusCode(404);
        move(stranger, id, "APPROVED").then().statusCode(404);
        marketer(stranger)
                .body(Map.of("text", "Mine"))
                .patch(CONTENT + "/repurposed/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void allowsViewersToReadOnly() {
        UUID post = importedId(tenant, BlogFixtures.TOML_SHORT);

        viewer(tenant)
                .body(Map.of())
                .post(CONTENT + "/repurpose/" + post)
                .then()
                .statusCode(403);
        given().get(CONTENT + "/repurposed/" + post).then().statusCode(401);
    }

    @Test
    void validatesAText() {
        marketer(tenant)
                .body(Map.of("platform", "TWITTER", "text", "a".repeat(281)))
                .post(CONTENT + "/validate")
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("length", equalTo(281))
                .body("violations[0].rule", equalTo("LENGTH"))
                .body("violations[0].from", equalTo(280));
    }
}

package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status of a piece follows its posts and emails. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class ReleaseIT {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final String tenant = tenant();
    private final UUID item = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private UUID piece;
    private UUID campaign;

    @BeforeEach
    void approveAPiece() {
        approve("TWITTER");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void followsAPostToItsPublication() {
        send(NOON, scheduled());
        awaitStatus("SCHEDULED").body("publications[0].scheduledFor", equalTo("2026-11-29T13:00:00Z"));

        send(NOON.plusSeconds(1), published());
        awaitStatus("PUBLISHED")
                .body("publications[0].url", equalTo("https://x.example/1"))
                .body("publications[0].itemId", equalTo(item.toString()));
        viewer(tenant)
                .get("/marketing/content/repurposed/" + piece + "/revisions")
                .then()
                .body("items.changedBy[0]", equalTo("social-service"))
                .body("items.status", equalTo(List.of("PUBLISHED", "SCHEDULED", "APPROVED", "DRAFT")));
        move(tenant, piece, "DRAFT").then().statusCode(409);
    }

    @Test
    void isApprovedAgainAfterAFailureAndACancellation() {
        send(NOON, scheduled());
        awaitStatus("SCHEDULED");
        send(
                NOON.plusSeconds(1),
                new PostFailed(campaign, item, Channel.TWITTER, piece, "The account is locked.", 3, NOON));
        awaitStatus("APPROVED").body("statusReason", equalTo("The account is locked."));

        send(NOON.plusSeconds(2), scheduled());
        awaitStatus("SCHEDULED");
        send(NOON.plusSeconds(3), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date"));
        awaitStatus("APPROVED").body("statusReason", equalTo("Out of date"));
    }

    @Test
    void ignoresRedeliveredAndLateEvents() {
        UUID id = Ids.next();
        send(id, NOON, scheduled());
        awaitStatus("SCHEDULED");
        send(NOON.plusSeconds(10), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date"));
        awaitStatus("APPROVED");
        send(id, NOON, scheduled());
        send(NOON.plusSeconds(5), scheduled());
        // An event of another piece on the same key tells when the two before it were read.
        UUID first = piece;
        approve("LINKEDIN");
        send(NOON, new PostScheduled(campaign, Ids.next(), Channel.LINKEDIN, piece, NOON));
        awaitStatus("SCHEDULED");

        viewer(tenant)
                .get("/marketing/content/pieces/" + first)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("revision", equalTo(4));
    }

    @Test
    void findsThePieceOfAPostWhoseEventsComeInAnyOrder() {
        send(NOON.plusSeconds(1), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date"));
        send(NOON, scheduled());
        send(NOON.plusSeconds(2), published());

        awaitStatus("PUBLISHED");
    }

    @Test
    void isPublishedEvenIfTheWithdrawalCameTooLate() {
        send(NOON, scheduled());
        awaitStatus("SCHEDULED");
        move(tenant, piece, "DRAFT").then().statusCode(200);
        String approved = viewer(tenant)
                .get("/marketing/content/pieces/" + piece)
                .jsonPath()
                .getString("body");
        marketer(tenant)
                .body(Map.of("text", "Nobody has approved this."))
                .patch("/marketing/content/repurposed/" + piece)
                .then()
                .statusCode(200);

        send(NOON.plusSeconds(1), published());

        awaitStatus("PUBLISHED").body("body", equalTo(approved));
    }

    @Test
    void followsAnEmail() {
        approve("EMAIL");
        send(NOON, new EmailCampaignReady(campaign, item, piece, "Culture", 100));
        send(NOON.plusSeconds(1), new EmailScheduled(campaign, item, NOON.plus(1, HOURS)));
        awaitStatus("SCHEDULED");

        send(NOON.plusSeconds(2), new EmailSendCompleted(campaign, item, 98, 2, NOON.plus(1, HOURS)));
        awaitStatus("PUBLISHED").body("publications[0].publishedAt", equalTo("2026-11-29T13:00:00Z"));
    }

    @Test
    void cancelsEmailsWhenTheirCampaignEnds() {
        approve("EMAIL");
        send(NOON, new EmailCampaignReady(campaign, item, piece, "Culture", 100));
        send(NOON.plusSeconds(1), new EmailScheduled(campaign, item, NOON.plus(1, HOURS)));
        awaitStatus("SCHEDULED");

        send(NOON.plusSeconds(2), new CampaignCompleted(campaign));

        awaitStatus("APPROVED").body("statusReason", equalTo("The campaign has ended."));
    }

    @Test
    void ignoresItemsOfOtherTenants() {
        UUID mine = item;
        writer.write(
                "marketing.posts",
                campaign.toString(),
                EventJson.write(scheduled()),
                headers(Ids.next(), NOON, PostScheduled.class, tenant()));
        send(NOON.plusSeconds(1), new PostScheduled(campaign, mine, Channel.TWITTER, piece, NOON));

        awaitStatus("SCHEDULED");
    }

    private void approve(String platform) {
        JsonPath pieces = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), platform);
        piece = pieces.getUUID("items[0].id");
        campaign = campaign == null ? pieces.getUUID("items[0].campaignId") : campaign;
        move(tenant, piece, "APPROVED").then().statusCode(200);
    }

    private PostScheduled scheduled() {
        return new PostScheduled(campaign, item, Channel.TWITTER, piece, NOON.plus(1, HOURS));
    }

    private PostPublished published() {
        return new PostPublished(campaign, item, Channel.TWITTER, piece, "1", "https://x.example/1", NOON);
    }

    private ValidatableResponse awaitStatus(String status) {
        String path = "/marketing/content/pieces/" + piece;
        await().untilAsserted(() -> viewer(tenant).get(path).then().body("status", equalTo(status)));
        return viewer(tenant).get(path).then();
    }

    private void send(Instant at, DomainEvent event) {
        send(Ids.next(), at, event);
    }

    private void send(UUID id, Instant at, DomainEvent event) {
        writer.write(
                event.topic().topicName(),
                campaign.toString(),
                EventJson.write(event),
                headers(id, at, event.getClass(), tenant));
    }

    private static Map<String, String> headers(UUID id, Instant at, Class<? extends DomainEvent> type, String tenant) {
        return Map.of(
                "ce_id",
                id.toString(),
                "ce_source",
                "/test",
                "ce_type",
                EventTypes.typeOf(type),
                "ce_time",
                at.toString(),
                "ce_tenantid",
                tenant);
    }
}

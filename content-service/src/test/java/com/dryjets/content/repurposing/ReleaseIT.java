package com.dryjets.content.repurposing;

import static com.dryjets.content.ContentFixtures.importedId;
import static com.dryjets.content.ContentFixtures.move;
import static com.dryjets.content.ContentFixtures.repurpose;
import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.content.BlogFixtures;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
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
                new PostFailed(
                        campaign, item, Channel.TWITTER, piece, "The account is locked.", 3, NOON, null, null, null));
        awaitStatus("APPROVED").body("statusReason", equalTo("The account is locked."));

        send(NOON.plusSeconds(2), scheduled());
        awaitStatus("SCHEDULED");
        send(NOON.plusSeconds(3), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date", null));
        awaitStatus("APPROVED").body("statusReason", equalTo("Out of date"));
    }

    @Test
    void ignoresRedeliveredAndLateEvents() {
        UUID id = Ids.next();
        send(id, NOON, scheduled());
        awaitStatus("SCHEDULED");
        send(NOON.plusSeconds(10), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date", null));
        awaitStatus("APPROVED");
        send(id, NOON, scheduled());
        send(NOON.plusSeconds(5), scheduled());
        // An event of another piece on the same key tells when the two before it were read.
        UUID first = piece;
        approve("LINKEDIN");
        send(NOON, new PostScheduled(campaign, Ids.next(), Channel.LINKEDIN, piece, NOON, null, null));
        awaitStatus("SCHEDULED");

        viewer(tenant)
                .get("/marketing/content/pieces/" + first)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("revision", equalTo(4));
    }

    @Test
    void findsThePieceOfAPostWhoseEventsComeInAnyOrder() {
        send(NOON.plusSeconds(1), new PostCancelled(campaign, item, Channel.TWITTER, "Out of date", null));
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
        send(NOON, new EmailCampaignReady(campaign, item, piece, "Culture", 100, null));
        send(NOON.plusSeconds(1), new EmailScheduled(campaign, item, NOON.plus(1, HOURS), null));
        awaitStatus("SCHEDULED");

        send(
                NOON.plusSeconds(2),
                new EmailSendCompleted(campaign, item, 98, 2, 0, 0, NOON.plus(1, HOURS), null, null, Map.of()));
        awaitStatus("PUBLISHED").body("publications[0].publishedAt", equalTo("2026-11-29T13:00:00Z"));
    }

    @Test
    void cancelsAnEmailWhoseCampaignEndedBeforeItsScheduleWasRead() {
        approve("EMAIL");
        UUID mail = piece;
        send(NOON, new EmailCampaignReady(campaign, item, mail, "Culture", 100, 1L));
        send(NOON, new EmailCancelled(campaign, item, "The campaign has ended.", 0, NOON, 3L));
        send(NOON.plusSeconds(60), new EmailScheduled(campaign, item, NOON.plus(1, HOURS), 2L));
        send(NOON.plusSeconds(60), new CampaignCompleted(campaign));
        // An event of another email on the same key tells when those before it were read.
        approve("EMAIL");
        UUID other = Ids.next();
        send(NOON, new EmailCampaignReady(campaign, other, piece, "Culture", 100, 1L));
        send(NOON, new EmailScheduled(campaign, other, NOON.plus(1, HOURS), 2L));
        awaitStatus("SCHEDULED");

        viewer(tenant)
                .get("/marketing/content/pieces/" + mail)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("publications[0].state", equalTo("CANCELLED"))
                .body("publications[0].reason", equalTo("The campaign has ended."));
    }

    @Test
    void followsVersionsWhateverTheClocksOfTwoReplicasSay() {
        send(NOON.plusSeconds(60), new PostScheduled(campaign, item, Channel.TWITTER, piece, NOON, 1L, null));
        awaitStatus("SCHEDULED");

        send(NOON, new PostCancelled(campaign, item, Channel.TWITTER, "Out of date", 2L));

        awaitStatus("APPROVED").body("statusReason", equalTo("Out of date"));
    }

    @Test
    void publishesAnEmailThatWasCancelledHalfway() {
        approve("EMAIL");
        send(NOON, new EmailCampaignReady(campaign, item, piece, "Culture", 100, 1L));
        send(NOON, new EmailScheduled(campaign, item, NOON, 2L));
        send(NOON, new EmailSendStarted(campaign, item, 100, NOON, 3L));
        awaitStatus("SCHEDULED");

        send(NOON, new EmailCancelled(campaign, item, "A user cancelled it.", 40, NOON.plusSeconds(9), 4L));

        awaitStatus("PUBLISHED")
                .body("publications[0].publishedAt", equalTo("2026-11-29T12:00:09Z"))
                .body("publications[0].reason", equalTo("A user cancelled it."));
    }

    @Test
    void ignoresItemsOfOtherTenants() {
        UUID mine = item;
        writer.write(
                "marketing.posts",
                campaign.toString(),
                EventJson.write(scheduled()),
                headers(Ids.next(), NOON, PostScheduled.class, tenant()));
        send(NOON.plusSeconds(1), new PostScheduled(campaign, mine, Channel.TWITTER, piece, NOON, null, null));

        awaitStatus("SCHEDULED");
    }

    private void approve(String platform) {
        JsonPath pieces = repurpose(tenant, importedId(tenant, BlogFixtures.CULTURE), platform);
        piece = pieces.getUUID("items[0].id");
        campaign = campaign == null ? pieces.getUUID("items[0].campaignId") : campaign;
        move(tenant, piece, "APPROVED").then().statusCode(200);
    }

    private PostScheduled scheduled() {
        return new PostScheduled(campaign, item, Channel.TWITTER, piece, NOON.plus(1, HOURS), null, null);
    }

    private PostPublished published() {
        return new PostPublished(campaign, item, Channel.TWITTER, piece, "1", "https://x.example/1", NOON, null, null);
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

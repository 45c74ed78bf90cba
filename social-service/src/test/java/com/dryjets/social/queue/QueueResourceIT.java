package com.dryjets.social.queue;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.facts;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do with the queue of a campaign that is not launched yet. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class QueueResourceIT {

    private static final String TENANT = "accounts";

    /** The same for a request that is repeated. */
    private static final String LATER = inMinutes(10);

    private final CampaignScene scene = new CampaignScene(TENANT);

    @BeforeEach
    void draft() {
        connect(TENANT, Channel.TWITTER);
        scene.send(new CampaignCreated(scene.campaign(), facts(Channel.TWITTER)));
        await().untilAsserted(() -> schedule(Map.of()).statusCode(201));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void schedulesReschedulesAndCancelsAPostWithEvents() {
        UUID post = scene.awaitOne(PostScheduled.class).postId();
        String etag = marketer(TENANT).get("/marketing/social/" + post).header("ETag");
        String time = inMinutes(20);

        marketer(TENANT)
                .header("If-Match", etag)
                .body(Map.of("scheduledTime", time))
                .post("/marketing/social/" + post + "/reschedule")
                .then()
                .statusCode(200)
                .body("scheduledFor", equalTo(time));
        marketer(TENANT)
                .header("If-Match", etag)
                .post("/marketing/social/" + post + "/cancel")
                .then()
                .statusCode(412);
        cancel(TENANT, post).statusCode(200).body("status", equalTo("CANCELLED"));
        cancel(TENANT, post).statusCode(409);

        assertThat(scene.awaitOne(PostRescheduled.class).scheduledFor()).isEqualTo(Instant.parse(time));
        scene.awaitOne(PostCancelled.class);
        marketer(TENANT)
                .get("/marketing/social/queue/" + scene.campaign() + "?status=CANCELLED")
                .then()
                .body("items", hasSize(1))
                .body("counts.find { it.status == 'CANCELLED' }.posts", equalTo(1));
    }

    @Test
    void tellsWhichAccountPublishesAPostAndThatItIsAnother() {
        PostScheduled scheduled = scene.awaitOne(PostScheduled.class);
        assertThat(scheduled.accountId()).isEqualTo(connect(TENANT, Channel.TWITTER));
        UUID other = connect(TENANT, Channel.TWITTER, 2);

        marketer(TENANT)
                .body(Map.of("accountId", other))
                .patch("/marketing/social/" + scheduled.postId())
                .then()
                .statusCode(200);

        PostRescheduled moved = scene.awaitOne(PostRescheduled.class);
        assertThat(moved.accountId()).isEqualTo(other);
        assertThat(moved.scheduledFor()).isEqualTo(scheduled.scheduledFor());
    }

    @Test
    void refusesTimesInThePastAndAfterTheCampaignsEnd() {
        UUID post = scene.awaitOne(PostScheduled.class).postId();

        for (String time : List.of("2020-01-01T00:00:00Z", inMinutes(31))) {
            schedule(Map.of("scheduledTime", time))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/scheduledTime"));
            marketer(TENANT)
                    .body(Map.of("scheduledTime", time))
                    .post("/marketing/social/" + post + "/reschedule")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/scheduledTime"));
        }
        assertThat(scene.all(PostRescheduled.class)).isEmpty();
    }

    @Test
    void editsAPostAndChecksItsRulesAgain() {
        UUID post = scene.awaitOne(PostScheduled.class).postId();

        edit(post, Map.of("content", "x".repeat(281))).statusCode(422).body("errors[0].pointer", equalTo("/content"));
        edit(post, Map.of("parts", List.of("One", "Two")))
                .statusCode(200)
                .body("parts", contains("One", "Two"))
                .body("status", equalTo("HELD"))
                .body("holds", contains("CAMPAIGN"));
        edit(post, Map.of("options", Map.of("firstComment", "More")))
                .statusCode(200)
                .body("parts", contains("One", "Two"))
                .body("options.firstComment", equalTo("More"));
        cancel(TENANT, post).statusCode(200);
        edit(post, Map.of("content", "Too late")).statusCode(409);
    }

    private static ValidatableResponse edit(UUID post, Map<String, Object> change) {
        return marketer(TENANT).body(change).patch("/marketing/social/" + post).then();
    }

    @Test
    void returnsSamePostForRepeatedKey() {
        String key = UUID.randomUUID().toString();

        String first = schedule(Map.of(), key).statusCode(201).extract().path("id");

        schedule(Map.of(), key).statusCode(201).body("id", equalTo(first));
        schedule(Map.of("content", "something else"), key).statusCode(422);
    }

    @Test
    void rejectsInvalidInputWithoutChanges() {
        int before = count();

        schedule(Map.of("content", "x".repeat(281))).statusCode(422).body("errors[0].pointer", equalTo("/content"));
        schedule(Map.of("platform", "INSTAGRAM")).statusCode(422).body("errors[0].pointer", equalTo("/media"));
        schedule(Map.of("platform", "EMAIL")).statusCode(422);
        schedule(Map.of("content", " ")).statusCode(400);
        schedule(Map.of("parts", List.of("One", "Two"))).statusCode(400);
        schedule(Map.of("accountId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accountId"));
        schedule(Map.of("scheduledTime", "tomorrow"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scheduledTime"));
        schedule(Map.of("campaignId", UUID.randomUUID())).statusCode(404);
        schedule(Map.of("surprise", true)).statusCode(400);
        schedule(Map.of("link", "javascript:alert(1)")).statusCode(400).body("errors[0].pointer", equalTo("/link"));
        schedule(Map.of("media", List.of(Map.of("url", "/coat.jpg"))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/media/0/url"));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void schedulesOnSeveralPlatformsOrOnNone() {
        connect(TENANT, Channel.LINKEDIN);

        scheduleAll(List.of("TWITTER", "LINKEDIN"), "On all networks")
                .statusCode(201)
                .body("items.platform", containsInAnyOrder("LINKEDIN", "TWITTER"))
                .body("items.timeEvidence.source", contains("USUAL_HOURS", "USUAL_HOURS"));
        int before = count();
        scheduleAll(List.of("TWITTER", "LINKEDIN"), "x".repeat(281)).statusCode(422);
        scheduleAll(List.of("TWITTER", "TWITTER"), "Twice").statusCode(400);
        assertThat(count()).isEqualTo(before);
    }

    private ValidatableResponse scheduleAll(List<String> platforms, String content) {
        return marketer(TENANT)
                .body(Map.of("campaignId", scene.campaign(), "platforms", platforms, "content", content))
                .post("/marketing/social/schedule-multi-platform")
                .then();
    }

    @Test
    void tagsLinksWithTheCampaign() {
        schedule(Map.of("content", "See https://sunrise.example/coats?size=m#red.", "options", Map.of("utm", true)))
                .statusCode(201)
                .body(
                        "text",
                        equalTo("See https://sunrise.example/coats?size=m&utm_source=twitter&utm_medium=social"
                                + "&utm_campaign=Spring#red."));
    }

    @Test
    void hidesPostsFromOtherTenantsAndChecksRoles() {
        UUID post = scene.awaitOne(PostScheduled.class).postId();

        marketer("harbor").get("/marketing/social/" + post).then().statusCode(404);
        cancel("harbor", post).statusCode(404);
        marketer("harbor")
                .get("/marketing/social/" + post + "/analytics")
                .then()
                .statusCode(404);
        marketer("harbor")
                .get("/marketing/social/queue/" + scene.campaign())
                .then()
                .body("items", hasSize(0));
        viewer(TENANT).post("/marketing/social/" + post + "/cancel").then().statusCode(403);
        viewer(TENANT).get("/marketing/social/" + post).then().statusCode(200).body("text", notNullValue());
        given().get("/marketing/social/" + post).then().statusCode(401);
        marketer(TENANT)
                .body(Map.of("platform", "TWITTER"))
                .post("/marketing/social/accounts/logins")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse cancel(String tenant, UUID post) {
        return marketer(tenant).post("/marketing/social/" + post + "/cancel").then();
    }

    private int count() {
        return scene.queue().getList("items").size();
    }

    private static String inMinutes(int minutes) {
        return Instant.now()
                .plus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private ValidatableResponse schedule(Map<String, Object> changes) {
        return schedule(changes, UUID.randomUUID().toString());
    }

    private ValidatableResponse schedule(Map<String, Object> changes, String key) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "campaignId", scene.campaign(), "platform", "TWITTER", "content", "By hand", "scheduledTime", LATER));
        body.putAll(changes);
        return marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/marketing/social/schedule")
                .then();
    }
}

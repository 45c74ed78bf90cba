package com.dryjets.social.queue;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.facts;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.queue.AttemptOutcome.Published;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class QueueResourceIT {

    private static final String TENANT = "accounts";
    private static final String LATER = Instant.now()
            .plus(10, ChronoUnit.MINUTES)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    @Inject
    PublishQueue queue;

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private TopicReader posts;

    @BeforeEach
    void draft() {
        posts = TopicReader.fromNow("marketing.posts");
        publish(writer, TENANT, new CampaignCreated(campaign, facts(Channel.TWITTER)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> schedule(Map.of()).statusCode(201));
    }

    @AfterEach
    void close() {
        writer.close();
        posts.close();
    }

    @Test
    void schedulesReschedulesAndCancelsAPostWithEvents() {
        String id = posts.awaitOne(record -> is(record, PostScheduled.class, campaign))
                .value()
                .replaceAll(".*\"postId\":\"([^\"]+)\".*", "$1");
        String etag = marketer(TENANT).get("/marketing/social/" + id).header("ETag");
        String time = Instant.now()
                .plus(20, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        marketer(TENANT)
                .header("If-Match", etag)
                .body(Map.of("scheduledTime", time))
                .post("/marketing/social/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .body("scheduledFor", equalTo(time));
        marketer(TENANT)
                .header("If-Match", etag)
                .post("/marketing/social/" + id + "/cancel")
                .then()
                .statusCode(412);
        marketer(TENANT)
                .post("/marketing/social/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        marketer(TENANT).post("/marketing/social/" + id + "/cancel").then().statusCode(409);

        posts.awaitOne(record -> is(record, PostRescheduled.class, campaign));
        posts.awaitOne(record -> is(record, PostCancelled.class, campaign));
        marketer(TENANT)
                .get("/marketing/social/queue/" + campaign + "?status=CANCELLED")
                .then()
                .body("items", hasSize(1))
                .body("counts.find { it.status == 'CANCELLED' }.posts", equalTo(1));
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
        schedule(Map.of("scheduledTime", "tomorrow"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scheduledTime"));
        schedule(Map.of("scheduledTime", "2099-01-01T00:00:00Z")).statusCode(422);
        schedule(Map.of("campaignId", UUID.randomUUID())).statusCode(404);
        schedule(Map.of("surprise", true)).statusCode(400);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void ignoresAnOutcomeFromAReplicaWithoutTheLease() {
        String id = schedule(Map.of()).extract().path("id");
        Draft draft = new Draft("By hand", List.of());
        Lease lost = Lease.start(Duration.ofSeconds(8));
        ClaimedPost claimed = new ClaimedPost(
                UUID.fromString(id), TENANT, campaign, Channel.TWITTER, null, draft, 1, 0, true, Instant.now(), lost);

        Boolean stored = queue.finish(
                        claimed,
                        new Published("PUBLISHED", "1", "https://x.com/i/status/1", Instant.now()),
                        connection -> Uni.createFrom().voidItem())
                .await()
                .indefinitely();

        assertThat(stored).isFalse();
        marketer(TENANT).get("/marketing/social/" + id).then().body("status", equalTo("SCHEDULED"));
    }

    @Test
    void schedulesAtTheBestTime() {
        schedule(Map.of("scheduledTime", "best")).statusCode(201).body("scheduledFor", notNullValue());
    }

    @Test
    void hidesPostsFromOtherTenantsAndChecksRoles() {
        String id = schedule(Map.of()).extract().path("id");

        marketer("harbor").get("/marketing/social/" + id).then().statusCode(404);
        marketer("harbor").post("/marketing/social/" + id + "/cancel").then().statusCode(404);
        marketer("harbor").get("/marketing/social/" + id + "/analytics").then().statusCode(404);
        marketer("harbor").get("/marketing/social/queue/" + campaign).then().body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .contentType(ContentType.JSON)
                .post("/marketing/social/" + id + "/cancel")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.viewer(TENANT))
                .get("/marketing/social/" + id)
                .then()
                .statusCode(200);
        given().get("/marketing/social/" + id).then().statusCode(401);
        marketer(TENANT).get("/marketing/social/accounts").then().statusCode(403);
    }

    @Test
    void verifiesAnAccountAtTheNetworkAndNeverShowsItsToken() {
        connect(TENANT, Channel.LINKEDIN);

        admin(TENANT)
                .get("/marketing/social/accounts")
                .then()
                .statusCode(200)
                .body("items.find { it.platform == 'LINKEDIN' }.status", equalTo("CONNECTED"))
                .body(not(containsString("token")));
        connectWith("LINKEDIN", "accounts-linkedin", "stolen")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accessToken"));
        connectWith("LINKEDIN", "harbor-linkedin", "linkedin-harbor-token").statusCode(409);
        connectWith("TWITTER", "harbor-twitter", "twitter-accounts-token")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/externalAccountId"));
        String id = admin(TENANT).get("/marketing/social/accounts").path("items.find { it.platform == 'LINKEDIN' }.id");
        admin("harbor").delete("/marketing/social/accounts/" + id).then().statusCode(404);
        admin(TENANT).delete("/marketing/social/accounts/" + id).then().statusCode(204);
    }

    private static ValidatableResponse connectWith(String platform, String account, String token) {
        return admin(TENANT)
                .body(Map.of("platform", platform, "externalAccountId", account, "accessToken", token))
                .post("/marketing/social/accounts")
                .then();
    }

    private int count() {
        return marketer(TENANT)
                .get("/marketing/social/queue/" + campaign)
                .jsonPath()
                .getList("items")
                .size();
    }

    private ValidatableResponse schedule(Map<String, Object> changes) {
        return schedule(changes, UUID.randomUUID().toString());
    }

    private ValidatableResponse schedule(Map<String, Object> changes, String key) {
        Map<String, Object> body = new HashMap<>(
                Map.of("campaignId", campaign, "platform", "TWITTER", "content", "By hand", "scheduledTime", LATER));
        body.putAll(changes);
        return marketer(TENANT)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/marketing/social/schedule")
                .then();
    }
}

package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.facts;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions on the queue other than changes of posts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ActionsIT {

    private static final String TENANT = "actions";
    private static final String PATH = "/marketing/social/";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private UUID account;

    @BeforeEach
    void connected() {
        account = connect(TENANT, Channel.TWITTER);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void publishesAScheduledPostNow() {
        scene.launch(Channel.TWITTER);
        UUID post = later();
        viewer(TENANT).post(PATH + post + "/publish").then().statusCode(403);
        marketer("harbor").post(PATH + post + "/publish").then().statusCode(404);

        marketer(TENANT).post(PATH + post + "/publish").then().statusCode(202).body("timing", equalTo("EXACT"));

        scene.await(post, "PUBLISHED");
        marketer(TENANT).post(PATH + post + "/publish").then().statusCode(409);
    }

    @Test
    void doesNotPublishAPostOnHold() {
        scene.launch(Channel.TWITTER);
        UUID post = later();
        scene.pause();

        marketer(TENANT)
                .post(PATH + post + "/publish")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The post is on hold: its campaign is not running."));

        assertThat(scene.read(post).getString("status")).isEqualTo("HELD");
    }

    private UUID later() {
        return UUID.fromString(marketer(TENANT)
                .body(Map.of(
                        "campaignId",
                        scene.campaign(),
                        "platform",
                        "TWITTER",
                        "content",
                        "Later: " + scene.campaign(),
                        "scheduledTime",
                        Instant.now().plus(15, ChronoUnit.MINUTES).toString()))
                .post(PATH + "schedule")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void queuesTheApprovedContentOfACampaignOnce() {
        scene.send(new CampaignCreated(scene.campaign(), facts(Channel.TWITTER)));
        scene.approve(Channel.TWITTER, "Coats are in: " + scene.campaign());
        await().untilAsserted(() -> queueFromContent()
                .statusCode(200)
                .body("posts", equalTo(1))
                .body("items[0].platform", equalTo("TWITTER"))
                .body("items[0].posts", equalTo(1))
                .body("items[0].timeEvidence.source", equalTo("USUAL_HOURS")));
        assertThat(scene.statuses()).containsExactly("HELD");

        queueFromContent().statusCode(200).body("posts", equalTo(0));

        assertThat(scene.queue().getList("items.holds.flatten()")).containsExactly("CAMPAIGN");
        viewer(TENANT).post(contentPath()).then().statusCode(403);
        marketer("harbor").post(contentPath()).then().statusCode(404);
        scene.send(new CampaignCompleted(scene.campaign()));
        await().untilAsserted(() -> queueFromContent().statusCode(409));
        assertThat(scene.statuses()).containsExactly("CANCELLED");
    }

    private String contentPath() {
        return PATH + "campaigns/" + scene.campaign() + "/queue-from-content";
    }

    private ValidatableResponse queueFromContent() {
        return marketer(TENANT).post(contentPath()).then();
    }

    /** Uses a lane that another replica holds, so that its due posts are not published here. */
    @Test
    void countsTheAccountsWithPostsDue() throws Throwable {
        lane(
                "next_due_at = now() - interval '1 s', lease_token = gen_random_uuid(), leased_until = now() + interval '1 h'");
        try {
            process().body("accounts", equalTo(1));
            marketer("harbor").post(PATH + "process-scheduled").then().body("accounts", equalTo(0));
            viewer(TENANT).post(PATH + "process-scheduled").then().statusCode(403);
        } finally {
            lane("next_due_at = null, lease_token = null, leased_until = null");
        }
        process().body("accounts", equalTo(0));
    }

    private ValidatableResponse process() {
        return marketer(TENANT).post(PATH + "process-scheduled").then().statusCode(200);
    }

    private void lane(String state) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery("update account_lane set " + state + " where account_id = $1")
                        .execute(Tuple.of(account))));
    }

    @Test
    void holdsThePostsOfADisconnectedAccount() {
        scene.launch(Channel.TWITTER);
        UUID post = later();
        String path = PATH + "accounts/" + account;
        marketer(TENANT).delete(path).then().statusCode(403);
        admin("harbor").delete(path).then().statusCode(404);
        assertThat(scene.read(post).getString("status")).isEqualTo("QUEUED");

        admin(TENANT).delete(path).then().statusCode(204);

        assertThat(scene.read(post).getList("holds")).containsExactly("ACCOUNT");
        admin(TENANT).delete(path).then().statusCode(404);
        marketer(TENANT).post(PATH + post + "/publish").then().statusCode(409);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();
        assertThat(connect(TENANT, Channel.TWITTER)).isEqualTo(account);
        assertThat(scene.await(post, "QUEUED").getList("holds")).isEmpty();
    }
}

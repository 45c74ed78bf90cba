package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Posts whose look-ups ended without a result: they are looked up with their original text before they are published again.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class GivenUpIT {

    private static final String TENANT = "outage";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @Test
    void keepsItsTextAndIsFoundByIt() throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        UUID post = scene.post(Channel.LINKEDIN, text());
        scene.await(post, "PUBLISHED");
        giveUp(post, "FAILED");

        marketer(TENANT)
                .body(Map.of("content", "Other words: " + scene.campaign()))
                .patch("/marketing/social/" + post)
                .then()
                .statusCode(409);
        marketer(TENANT).post("/marketing/social/" + post + "/retry").then().statusCode(200);

        scene.await(post, "PUBLISHED");
        assertThat(scene.read(post).getString("failure")).isNull();
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void isFoundIfOtherContentIsApprovedAfterItWasCancelled() throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        UUID content = scene.approve(Channel.LINKEDIN, text());
        UUID post = made();
        scene.await(post, "PUBLISHED");
        giveUp(post, "CANCELLED");

        scene.send(approved(scene.campaign(), content, Channel.LINKEDIN, "Other words: " + scene.campaign()));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .containsExactly(text());
    }

    @Test
    void isPublishedWithTheNewTextIfItIsNotFound() throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        fault(Channel.LINKEDIN, "content_refused", Map.of());
        UUID content = scene.approve(Channel.LINKEDIN, text());
        UUID post = made();
        scene.await(post, "FAILED");
        giveUp(post, "FAILED");

        scene.send(approved(scene.campaign(), content, Channel.LINKEDIN, "Other words: " + scene.campaign()));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "DONE");
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .containsExactly("Other words: " + scene.campaign());
    }

    @Test
    void isLookedUpAtOnceWhenAPersonRetriesIt() throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        UUID post = scene.post(Channel.LINKEDIN, text());
        scene.await(post, "PUBLISHED");
        giveUp(post, "UNKNOWN");

        marketer(TENANT)
                .post("/marketing/social/" + post + "/retry")
                .then()
                .statusCode(200)
                .body("status", equalTo("UNKNOWN"));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
        assertThat(scene.all(PostScheduled.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "FAILED"})
    void isPublishedIfAPersonFoundIt(String status) throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        UUID post = scene.post(Channel.LINKEDIN, text());
        String id = scene.await(post, "PUBLISHED").getString("externalId");
        settle(post, Map.of("published", true, "externalId", id)).statusCode(409);
        giveUp(post, status);
        settle(post, Map.of("published", true)).statusCode(400);
        viewer(TENANT)
                .body(Map.of("published", false))
                .post("/marketing/social/" + post + "/settle")
                .then()
                .statusCode(403);
        marketer("harbor")
                .body(Map.of("published", false))
                .post("/marketing/social/" + post + "/settle")
                .then()
                .statusCode(404);
        assertThat(scene.read(post).getString("status")).isEqualTo(status);

        settle(post, Map.of("published", true, "externalId", id, "url", "https://linkedin.test/1"))
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("externalId", equalTo(id))
                .body("url", equalTo("https://linkedin.test/1"));

        assertThat(scene.await(2, PostPublished.class).getLast().externalId()).isEqualTo(id);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
    }

    /** A person must not settle a post with the id of another one. */
    @Test
    void isNotSettledByTheIdOfAnotherPost() throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        UUID other = scene.post(Channel.LINKEDIN, "Other: " + scene.campaign());
        String id = scene.await(other, "PUBLISHED").getString("externalId");
        UUID post = scene.post(Channel.LINKEDIN, text());
        scene.await(post, "PUBLISHED");
        giveUp(post, "FAILED");

        settle(post, Map.of("published", true, "externalId", id)).statusCode(409);

        assertThat(scene.read(post).getString("status")).isNotEqualTo("FAILED");
        scene.await(post, "PUBLISHED");
        assertThat(scene.read(post).getString("externalId")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "FAILED"})
    void isPublishedAgainIfAPersonDidNotFindIt(String status) throws Throwable {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        fault(Channel.LINKEDIN, "content_refused", Map.of());
        UUID post = scene.post(Channel.LINKEDIN, text());
        scene.await(post, "FAILED");
        giveUp(post, status);

        settle(post, Map.of("published", false)).statusCode(200);

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "DONE");
        assertThat(scene.read(post).getString("attempts[0].detail")).isEqualTo("A person did not find it.");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    private ValidatableResponse settle(UUID post, Map<String, Object> seen) {
        return marketer(TENANT)
                .body(seen)
                .post("/marketing/social/" + post + "/settle")
                .then();
    }

    /** Returns the post that was made from the approved content. */
    private UUID made() {
        return scene.awaitOne(PostScheduled.class).postId();
    }

    /** Puts a post into the state after a day of look-ups without a result. */
    private void giveUp(UUID post, String status) throws Throwable {
        String forgotten = """
                update post set status = $2, external_id = null, url = null, published_at = null,
                    due_at = now() + interval '1 h',
                    failure_code = case $2 when 'UNKNOWN' then null else 'OUTCOME_UNKNOWN' end where id = $1""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(forgotten)
                        .execute(Tuple.of(post, status))
                        .chain(() -> connection
                                .preparedQuery(
                                        "update publish_step set outcome = 'UNKNOWN', remote_id = null where post_id = $1")
                                .execute(Tuple.of(post)))
                        .chain(() -> connection
                                .preparedQuery("delete from engagement where post_id = $1")
                                .execute(Tuple.of(post)))));
    }

    private String text() {
        return "Not forgotten: " + scene.campaign();
    }
}

package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts that were given up without certainty: they are looked up as they were sent before anything is published again. */
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
    void isFoundWhenItsContentIsApprovedWithOtherWordsAfterItWasCancelled() throws Throwable {
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
    void leavesWithTheOtherWordsIfItIsNotFound() throws Throwable {
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

    /** The post that is made of approved content. */
    private UUID made() {
        return scene.awaitOne(PostScheduled.class).postId();
    }

    /** Leaves behind what a day without certainty leaves. */
    private void giveUp(UUID post, String status) throws Throwable {
        String forgotten = """
                update post set status = $2, external_id = null, url = null, published_at = null,
                    failure_code = 'OUTCOME_UNKNOWN', failure = 'Not listed yet.' where id = $1""";
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

package com.dryjets.social.account;

import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts that were added before their account was connected, or at the same moment. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class WaitingPostsIT {

    private static final String TENANT = "waiting";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aPostWithoutAnAccountGetsTheDefaultOne() {
        scene.launch(Channel.TWITTER);
        UUID account = SocialFixtures.connect(TENANT, Channel.TWITTER);
        UUID post = UUID.fromString(marketer(TENANT)
                .body(Map.of(
                        "campaignId",
                        scene.campaign(),
                        "platform",
                        "TWITTER",
                        "content",
                        "Wool: " + scene.campaign(),
                        "scheduledTime",
                        Instant.now().plusSeconds(900).toString()))
                .post("/marketing/social/schedule")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        transactions
                .sql(
                        TENANT,
                        connection -> connection
                                .preparedQuery(
                                        "update post set account_id = null, status = 'HELD', holds = '{ACCOUNT}' where id = $1")
                                .execute(Tuple.of(post)))
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(scene.await(post, "QUEUED").getString("accountId")).isEqualTo(account.toString());
        requireAnnounced(post);
    }

    /** Posts that are scheduled for later keep their time. */
    @Test
    void postsThatWaitedAreAssignedToTheFirstAccount() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        scene.launch(new CampaignLaunched(
                scene.campaign(),
                Ids.next(),
                SocialFixtures.facts(tomorrow, tomorrow.plus(Duration.ofDays(3)), Channel.FACEBOOK),
                List.of()));
        scene.approve(Channel.FACEBOOK, "Silk: " + scene.campaign());
        PostScheduled scheduled = scene.awaitOne(PostScheduled.class);

        UUID account = SocialFixtures.connect(TENANT, Channel.FACEBOOK);

        JsonPath post = scene.await(scheduled.postId(), "QUEUED");
        assertThat(post.getString("accountId")).isEqualTo(account.toString());
        assertThat(post.getString("scheduledFor"))
                .isEqualTo(scheduled.scheduledFor().toString());
        requireAnnounced(scheduled.postId());
        scene.send(new CampaignCompleted(scene.campaign()));
        scene.await(scheduled.postId(), "CANCELLED");
    }

    private void requireAnnounced(UUID post) {
        PostRescheduled adopted = scene.awaitOne(PostRescheduled.class);
        assertThat(adopted.postId()).isEqualTo(post);
        assertThat(adopted.reason()).isEqualTo("ACCOUNT_MISSING");
        assertThat(adopted.scheduledFor()).isEqualTo(scene.read(post).getString("scheduledFor"));
        assertThat(adopted.version()).isGreaterThan(1);
    }
}

package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.projection.ApprovedContent;
import com.dryjets.social.projection.ApprovedContentService;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content whose approval ends, or is given anew, at any time of its post. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class WithdrawnContentIT {

    private static final String TENANT = "outage";

    @Inject
    ApprovedContentService contents;

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @BeforeEach
    void launch() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
    }

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @Test
    void cancelsAFailedPost() {
        UUID content = fail();
        UUID post = post();

        withdraw(content, scene.campaign());

        scene.await(post, "CANCELLED");
        retry(post, 409);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();
    }

    @Test
    void refusesToRetryWhatIsNoLongerApproved() {
        UUID content = fail();
        UUID post = post();

        withdraw(content, null);
        await().untilAsserted(() -> assertThat(approvedContent(content)).isEmpty());

        retry(post, 409);
        approve(content);
        scene.await(post, "PUBLISHED");
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .containsExactly("Better: " + scene.campaign());
    }

    /** The first words may be out. Once it is certain that they are not, the words approved since are published. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void publishesWhatWasApprovedWhileTheOutcomeWasUnknown(boolean withdrawn) {
        fault(Channel.TWITTER, "server_error", Map.of());
        fault(Channel.TWITTER, "server_error", Map.of("operation", "read", "count", 1000));
        UUID content = scene.approve(Channel.TWITTER, "First: " + scene.campaign());
        UUID post = post();
        scene.await(post, "UNKNOWN");

        if (withdrawn) {
            applied(post, () -> withdraw(content, scene.campaign()));
        }
        applied(post, () -> approve(content));
        SocialFixtures.healed();

        assertThat(scene.await(post, "PUBLISHED").getString("text")).isEqualTo("Better: " + scene.campaign());
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .containsExactly("Better: " + scene.campaign());
    }

    @Test
    void aLaterWithdrawalEndsTheWaitingToo() {
        fault(Channel.TWITTER, "server_error", Map.of());
        fault(Channel.TWITTER, "server_error", Map.of("operation", "read", "count", 1000));
        UUID content = scene.approve(Channel.TWITTER, "First: " + scene.campaign());
        UUID post = post();
        scene.await(post, "UNKNOWN");

        applied(post, () -> approve(content));
        applied(post, () -> withdraw(content, scene.campaign()));
        SocialFixtures.healed();

        scene.await(post, "CANCELLED");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();
    }

    /** Approves content that the network refuses. */
    private UUID fail() {
        fault(Channel.TWITTER, "content_refused", Map.of());
        UUID content = scene.approve(Channel.TWITTER, "First: " + scene.campaign());
        scene.await(post(), "FAILED");
        return content;
    }

    private void approve(UUID content) {
        scene.send(approved(scene.campaign(), content, Channel.TWITTER, "Better: " + scene.campaign()));
    }

    /** Waits until what was sent has changed the post, whose look-ups fail meanwhile. */
    private void applied(UUID post, Runnable event) {
        String before = scene.read(post).getString("cancelReason");
        event.run();
        await().until(() -> !Objects.equals(before, scene.read(post).getString("cancelReason")));
    }

    private Optional<ApprovedContent> approvedContent(UUID content) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> transactions.sql(TENANT, connection -> contents.find(connection, TENANT, content)));
    }

    private UUID post() {
        return scene.awaitOne(PostScheduled.class).postId();
    }

    private void withdraw(UUID content, UUID campaign) {
        scene.send(new ContentWithdrawn(Ids.next(), content, campaign, Channel.TWITTER, "a mistake"));
    }

    private static void retry(UUID post, int status) {
        marketer(TENANT).post("/marketing/social/" + post + "/retry").then().statusCode(status);
    }
}

package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pause, resume, end, and withdrawn content. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LifecycleIT {

    private static final String TENANT = "pausing";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @BeforeEach
    void pauseAfterTheLaunch() {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN).pause();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void holdsPostsDuringAPauseAndMovesTheLateOnesAfterwards() {
        approve();
        approve();
        Instant planned = scene.await(2, PostScheduled.class).getFirst().scheduledFor();

        assertThat(scene.statuses()).containsOnly("HELD");
        assertThat(scene.queue().getList("items.holds.flatten()")).containsOnly("CAMPAIGN");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();

        scene.resume();

        PostRescheduled moved = scene.awaitOne(PostRescheduled.class);
        assertThat(moved.scheduledFor()).isAfter(planned);
        assertThat(moved.reason()).isEqualTo("CAMPAIGN_PAUSED");
        assertThat(scene.read(moved.postId()).getString("movedBecause")).isEqualTo("CAMPAIGN_PAUSED");
        scene.awaitOne(PostPublished.class);
    }

    @Test
    void cancelsWithdrawnContentAndQueuesItAgainOnApproval() {
        UUID content = approve();
        scene.awaitOne(PostScheduled.class);

        scene.send(new ContentWithdrawn(Ids.next(), content, scene.campaign(), Channel.LINKEDIN, "a mistake"));

        assertThat(scene.awaitOne(PostCancelled.class).reason()).isEqualTo("a mistake");
        assertThat(scene.statuses()).containsOnly("CANCELLED");

        scene.send(SocialFixtures.approved(scene.campaign(), content, Channel.LINKEDIN, text(content)));
        scene.await(2, PostScheduled.class);
        scene.resume();
        scene.awaitOne(PostPublished.class);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void cancelsWaitingPostsWhenTheCampaignEnds() {
        approve();
        scene.awaitOne(PostScheduled.class);

        scene.send(new CampaignCompleted(scene.campaign()));

        assertThat(scene.awaitOne(PostCancelled.class).reason()).isEqualTo("The campaign was completed.");
        assertThat(scene.statuses()).containsOnly("CANCELLED");
        assertThat(scene.queue().getList("counts.status")).containsOnly("CANCELLED");
    }

    @Test
    void movesAPostOnceToTheTimeThatItsCampaignAssigns() {
        approve();
        UUID post = scene.awaitOne(PostScheduled.class).postId();
        Instant at = Instant.now().plus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        ItemsCoordinated coordinated = new ItemsCoordinated(
                scene.campaign(),
                List.of(
                        new CoordinatedItem(Channel.LINKEDIN, post, at),
                        new CoordinatedItem(Channel.LINKEDIN, Ids.next(), at)));

        scene.send(coordinated);
        scene.send(coordinated);
        scene.settle();

        assertThat(scene.all(PostRescheduled.class))
                .extracting(PostRescheduled::scheduledFor, PostRescheduled::reason)
                .containsExactly(tuple(at, "COORDINATED"));
    }

    @Test
    void rewordsAWaitingPostWhenItsContentIsApprovedAgain() {
        UUID content = approve();
        UUID post = scene.awaitOne(PostScheduled.class).postId();

        scene.send(SocialFixtures.approved(scene.campaign(), content, Channel.LINKEDIN, "Reworded " + content));

        scene.await(post, "HELD");
        await().untilAsserted(
                        () -> assertThat(scene.read(post).getString("text")).startsWith("Reworded"));
        assertThat(scene.all(PostScheduled.class)).hasSize(1);
    }

    private UUID approve() {
        UUID content = Ids.next();
        scene.send(SocialFixtures.approved(scene.campaign(), content, Channel.LINKEDIN, text(content)));
        return content;
    }

    private String text(UUID content) {
        return "Piece " + content + " of " + scene.campaign();
    }
}

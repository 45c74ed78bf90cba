package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.social.SocialFixtures.queue;
import static com.dryjets.testkit.Events.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
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
    private static final Duration SEVERAL_TICKS = Duration.ofMillis(1500);

    private final UUID campaign = Ids.next();
    private final UUID content = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private TopicReader posts;

    @BeforeEach
    void listen() {
        connect(TENANT, Channel.LINKEDIN);
        posts = TopicReader.fromNow("marketing.posts");
        publish(writer, TENANT, launched(campaign, Ids.next(), Channel.LINKEDIN));
        publish(writer, TENANT, new CampaignPaused(campaign, "wait"));
        // After the answer, the pause is next on the same partition; content arrives on another topic.
        posts.awaitOne(record -> is(record, ChannelScheduled.class, campaign));
    }

    @AfterEach
    void close() {
        writer.close();
        posts.close();
    }

    @Test
    void holdsPostsDuringAPauseAndPublishesThemAfterwards() {
        publish(writer, TENANT, new CampaignResumed(campaign));
        publish(writer, TENANT, new CampaignPaused(campaign, "wait again"));
        // The answer to a second launch shows that the pause was applied.
        UUID request = Ids.next();
        publish(writer, TENANT, launched(campaign, request, Channel.LINKEDIN));
        posts.awaitOne(record -> record.value().contains(request.toString()));
        approve(content);
        approve(Ids.next());
        posts.await(2, record -> is(record, PostScheduled.class, campaign));

        await().pollDelay(SEVERAL_TICKS)
                .untilAsserted(() -> assertThat(statuses()).containsOnly("SCHEDULED"));
        assertThat(atNetworks(campaign.toString()).getList("items")).isEmpty();

        publish(writer, TENANT, new CampaignResumed(campaign));
        posts.await(1, record -> is(record, PostPublished.class, campaign));
    }

    @Test
    void cancelsWithdrawnContentAndSchedulesItAgainOnApproval() {
        awaitPause();
        approve(content);
        posts.awaitOne(record -> is(record, PostScheduled.class, campaign));

        publish(writer, TENANT, new ContentWithdrawn(Ids.next(), content, campaign, Channel.LINKEDIN, "a mistake"));

        assertThat(posts.awaitOne(record -> is(record, PostCancelled.class, campaign))
                        .value())
                .contains("a mistake");
        assertThat(statuses()).containsOnly("CANCELLED");

        approve(content);
        posts.await(2, record -> is(record, PostScheduled.class, campaign));
        publish(writer, TENANT, new CampaignResumed(campaign));
        posts.awaitOne(record -> is(record, PostPublished.class, campaign));
        assertThat(atNetworks(campaign.toString()).getList("items")).hasSize(1);
    }

    @Test
    void cancelsWaitingPostsWhenTheCampaignEnds() {
        awaitPause();
        approve(content);
        posts.awaitOne(record -> is(record, PostScheduled.class, campaign));

        publish(writer, TENANT, new CampaignCompleted(campaign));

        posts.awaitOne(record -> is(record, PostCancelled.class, campaign));
        assertThat(statuses()).containsOnly("CANCELLED");
        approve(Ids.next());
        await().pollDelay(SEVERAL_TICKS)
                .untilAsserted(() -> assertThat(statuses()).hasSize(1));
    }

    @Test
    void movesAPostOnceToTheTimeThatItsCampaignAssigns() {
        awaitPause();
        approve(content);
        JsonPath scheduled = JsonPath.from(posts.awaitOne(record -> is(record, PostScheduled.class, campaign))
                .value());
        Instant at = Instant.now().plus(20, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        ItemsCoordinated coordinated = new ItemsCoordinated(
                campaign,
                List.of(
                        new CoordinatedItem(Channel.LINKEDIN, scheduled.getUUID("postId"), at),
                        new CoordinatedItem(Channel.LINKEDIN, Ids.next(), at)));

        publish(writer, TENANT, coordinated);
        publish(writer, TENANT, coordinated);

        TopicRecord moved = posts.awaitOne(record -> is(record, PostRescheduled.class, campaign));
        assertThat(Instant.parse(JsonPath.from(moved.value()).getString("scheduledFor")))
                .isEqualTo(at);
        awaitPause();
        assertThat(posts.all())
                .filteredOn(record -> is(record, PostRescheduled.class, campaign))
                .hasSize(1);
    }

    private void awaitPause() {
        UUID request = Ids.next();
        publish(writer, TENANT, launched(campaign, request, Channel.LINKEDIN));
        posts.awaitOne(record -> record.value().contains(request.toString()));
    }

    private void approve(UUID contentId) {
        publish(
                writer,
                TENANT,
                approved(campaign, contentId, Channel.LINKEDIN, "Piece " + contentId + " of " + campaign));
    }

    private List<String> statuses() {
        return queue(TENANT, campaign).getList("items.status");
    }
}

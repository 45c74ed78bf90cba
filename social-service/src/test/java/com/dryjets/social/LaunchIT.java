package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Launches queue a campaign's approved content and are answered. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LaunchIT {

    private static final String TENANT = "sunrise";

    private final CampaignScene scene = new CampaignScene(TENANT);
    private final CampaignScene harbor = new CampaignScene("harbor");

    @AfterEach
    void close() {
        scene.close();
        harbor.close();
    }

    @Test
    void answersALaunchAgainAfterALateApproval() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        ChannelScheduled first = scene.awaitOne(ChannelScheduled.class);
        assertThat(first.items()).isZero();

        scene.approve(Channel.TWITTER, text(scene));

        ChannelScheduled second = scene.await(2, ChannelScheduled.class).getLast();
        assertThat(second.items()).isEqualTo(1);
        assertThat(second.scheduleRequestId()).isEqualTo(first.scheduleRequestId());
        scene.awaitOne(PostPublished.class);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void answersARepeatedLaunchWithoutDuplicatingPosts() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        scene.approve(Channel.TWITTER, text(scene));
        scene.awaitOne(PostPublished.class);
        int answers = scene.all(ChannelScheduled.class).size();

        try (TopicWriter writer = new TopicWriter()) {
            UUID event = publish(writer, TENANT, launched(scene.campaign(), Ids.next(), Channel.TWITTER));
            publish(writer, TENANT, launched(scene.campaign(), Ids.next(), Channel.TWITTER), event);
        }
        scene.settle();

        List<ChannelScheduled> all = scene.all(ChannelScheduled.class);
        assertThat(all).hasSize(answers + 2);
        assertThat(all.getLast().items()).isEqualTo(1);
        assertThat(scene.all(PostScheduled.class)).hasSize(1);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void explainsWhyANetworkHasNoPosts() {
        connect("harbor", Channel.TWITTER);
        harbor.launch(Channel.TWITTER, Channel.LINKEDIN, Channel.EMAIL);
        harbor.approve(Channel.LINKEDIN, text(harbor));

        harbor.await(3, ChannelScheduled.class);

        harbor.awaitOne(PostScheduled.class);
        assertThat(harbor.settle().all(ChannelScheduled.class))
                .extracting(ChannelScheduled::channel, ChannelScheduled::items, ChannelScheduled::reason)
                .contains(
                        tuple(Channel.TWITTER, 0, "No content is approved for this network."),
                        tuple(Channel.LINKEDIN, 0, "No account is connected at this network. Its posts wait for one."));
        assertThat(harbor.statuses()).containsExactly("HELD");
        assertThat(harbor.queue().getList("items[0].holds")).containsExactly("ACCOUNT");
    }

    @Test
    void queuesWhatWaitedForAnAccountOnceOneIsConnected() {
        harbor.launch(Channel.FACEBOOK);
        harbor.approve(Channel.FACEBOOK, text(harbor));
        harbor.awaitOne(PostScheduled.class);
        assertThat(harbor.statuses()).containsExactly("HELD");

        connect("harbor", Channel.FACEBOOK);

        harbor.awaitOne(PostPublished.class);
        assertThat(harbor.queue().getString("items[0].accountId")).isNotNull();
        assertThat(atNetworks(harbor.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void movesAnInvalidRecordToTheDeadLettersAndContinues() {
        UUID campaign = Ids.next();
        try (TopicReader dead = TopicReader.fromNow("marketing.campaigns.social-service.dlq");
                TopicReader posts = TopicReader.fromNow("marketing.posts");
                TopicWriter writer = new TopicWriter()) {
            writer.write(
                    "marketing.campaigns",
                    campaign.toString(),
                    "{ not json",
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", Ids.next().toString(),
                            "ce_source", "/test",
                            "ce_type", "com.dryjets.marketing.CampaignLaunched.v1",
                            "ce_time", "2026-11-01T10:00:00Z",
                            "ce_tenantid", TENANT));
            publish(writer, TENANT, launched(campaign, Ids.next(), Channel.TWITTER));

            posts.awaitOne(record -> SocialFixtures.is(record, ChannelScheduled.class, campaign));
            assertThat(dead.awaitOne(record -> campaign.toString().equals(record.key()))
                            .header("dead-letter-reason"))
                    .isNotBlank();
        }
    }

    @Test
    void queuesTheContentOfALaunchThatIsOnItsWay() {
        connect(TENANT, Channel.LINKEDIN);
        UUID campaign = scene.campaign();
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, TENANT, approved(campaign, Ids.next(), Channel.LINKEDIN, text(scene)));
            publish(writer, TENANT, launched(campaign, Ids.next(), Channel.LINKEDIN));
        }

        scene.awaitOne(PostPublished.class);

        // The launch may overtake the approval on another topic: the last answer counts.
        await().untilAsserted(() ->
                assertThat(scene.all(ChannelScheduled.class).getLast().items()).isEqualTo(1));
        assertThat(atNetworks(campaign.toString()).getList("items")).hasSize(1);
    }

    private static String text(CampaignScene scene) {
        return "%s: 3 ways to fold* a shirt #laundry".formatted(scene.campaign());
    }
}

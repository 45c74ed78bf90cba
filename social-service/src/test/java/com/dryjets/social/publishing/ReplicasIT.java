package com.dryjets.social.publishing;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.social.SocialFixtures.queue;
import static com.dryjets.testkit.Events.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.queue.ClaimedPost;
import com.dryjets.social.queue.PublishQueue;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several replicas publish from one queue: here several concurrent claims beside the service's own ticker. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ReplicasIT {

    private static final int POSTS = 40;

    @Inject
    PublishQueue queue;

    @Inject
    Publisher publisher;

    @Test
    void claimsEachPostForOneReplicaAndPublishesItOnce() {
        UUID campaign = Ids.next();
        connect("replicas", Channel.TWITTER);
        try (TopicWriter writer = new TopicWriter()) {
            for (int i = 0; i < POSTS; i++) {
                UUID content = Ids.next();
                publish(writer, "replicas", approved(campaign, content, Channel.TWITTER, campaign + " " + content));
            }
            publish(writer, "replicas", launched(campaign, Ids.next(), Channel.TWITTER));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                queue("replicas", campaign).getList("counts.posts", Integer.class).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .isEqualTo(POSTS));
        queue("replicas", campaign)
                .getList("items.findAll { it.status == 'SCHEDULED' }.id", String.class)
                .forEach(post -> Requests.marketer("replicas").post("/marketing/social/" + post + "/publish"));

        for (int round = 0; round < 5; round++) {
            List<List<ClaimedPost>> claimed = Uni.join()
                    .all(claim(), claim(), claim())
                    .andFailFast()
                    .await()
                    .indefinitely();
            assertThat(claimed.stream().flatMap(List::stream).map(ClaimedPost::id))
                    .doesNotHaveDuplicates();
            claimed.stream()
                    .flatMap(List::stream)
                    .forEach(post -> publisher.publish(post).await().indefinitely());
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(queue("replicas", campaign).getList("items.status", String.class))
                        .hasSize(POSTS)
                        .containsOnly("PUBLISHED"));
        assertThat(atNetworks(campaign.toString()).getList("items")).hasSize(POSTS);
        assertThat(Stream.of(atNetworks(campaign.toString()).getList("items.text")))
                .doesNotHaveDuplicates();
    }

    private Uni<List<ClaimedPost>> claim() {
        return queue.claim(Lease.start(Duration.ofSeconds(8)), 20, Set.of());
    }
}

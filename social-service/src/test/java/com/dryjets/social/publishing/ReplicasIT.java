package com.dryjets.social.publishing;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.social.SocialFixtures.publish;
import static com.dryjets.social.SocialFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several replicas work on one queue: here several tickers at once on top of the service's own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ReplicasIT {

    private static final int POSTS = 40;

    @Inject
    DuePosts due;

    @Inject
    Publisher publisher;

    @Test
    void eachPostIsTakenByOneReplicaAndGoesOutOnce() {
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
                .forEach(post -> com.dryjets.social.SocialFixtures.marketer("replicas")
                        .post("/marketing/social/" + post + "/publish"));

        for (int round = 0; round < 5; round++) {
            List<List<LeasedPost>> taken = Uni.join()
                    .all(due.lease(), due.lease(), due.lease())
                    .andFailFast()
                    .await()
                    .indefinitely();
            assertThat(taken.stream().flatMap(List::stream).map(LeasedPost::id)).doesNotHaveDuplicates();
            taken.stream()
                    .flatMap(List::stream)
                    .forEach(post -> publisher.work(post).await().indefinitely());
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(queue("replicas", campaign).getList("items.status", String.class))
                        .hasSize(POSTS)
                        .containsOnly("PUBLISHED"));
        assertThat(atNetworks(campaign.toString()).getList("items")).hasSize(POSTS);
        assertThat(Stream.of(atNetworks(campaign.toString()).getList("items.text")))
                .doesNotHaveDuplicates();
    }
}

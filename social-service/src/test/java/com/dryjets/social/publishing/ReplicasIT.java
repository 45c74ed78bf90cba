package com.dryjets.social.publishing;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.lane.ClaimedLane;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.PublishService;
import com.dryjets.social.post.PublishTask;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas publish from one queue: here several claims at the same time, beside the service's own ticker. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ReplicasIT {

    private static final String TENANT = "replicas";
    private static final int ACCOUNTS = 3;
    private static final int POSTS = 40;
    private static final Duration LEASE = Duration.ofSeconds(12);

    @Inject
    TenantTransaction transactions;

    @Inject
    LaneService lanes;

    @Inject
    LaneRunner runner;

    @Inject
    Publisher publisher;

    @Inject
    PublishService publishing;

    @Inject
    PostService posts;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void claimsEachLaneForOneReplicaAndPublishesEachPostOnce() throws Throwable {
        scene.launch(Channel.TWITTER);
        for (int i = 0; i < POSTS; i++) {
            UUID account = connect(TENANT, Channel.TWITTER, 1 + i % ACCOUNTS);
            scene.post(Channel.TWITTER, Map.of("accountId", account, "content", i + " of " + scene.campaign()));
        }

        for (int round = 0; round < 5; round++) {
            List<List<ClaimedLane>> claimed = VertxContextSupport.subscribeAndAwait(
                    () -> Uni.join().all(claim(), claim(), claim()).andFailFast());
            assertThat(claimed.stream().flatMap(List::stream).map(ClaimedLane::accountId))
                    .doesNotHaveDuplicates();
            for (ClaimedLane lane : claimed.stream().flatMap(List::stream).toList()) {
                VertxContextSupport.subscribeAndAwait(() -> runner.run(lane, LanePlace.NONE));
            }
        }

        await().untilAsserted(() -> assertThat(scene.statuses()).hasSize(POSTS).containsOnly("PUBLISHED"));
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .hasSize(POSTS)
                .doesNotHaveDuplicates();
    }

    private Uni<List<ClaimedLane>> claim() {
        return lanes.claim(Channel.TWITTER, Lease.start(LEASE), ACCOUNTS);
    }

    @Test
    void aReplicaThatFrozeBeforeItsCallPublishesNothing() throws Throwable {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER).pause();
        UUID post = scene.post(Channel.TWITTER, "Frozen: " + scene.campaign());
        PublishTask task = takenByAFrozenReplica(post);

        // The others go on without it: the post is not out, and its campaign is still paused.
        scene.await(post, "HELD");
        scene.resume();
        scene.await(post, "PUBLISHED");
        VertxContextSupport.subscribeAndAwait(() -> publisher.publish(task));
        Optional<Outcome> stored = VertxContextSupport.subscribeAndAwait(() -> publishing.finish(
                task,
                new Outcome.Shown("DONE", "1", "1", URI.create("https://x.com/i/status/1"), Instant.now(), null),
                connection -> Uni.createFrom().voidItem()));

        assertThat(stored).isEmpty();
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
        assertThat(scene.read(post).getString("externalId")).isNotEqualTo("1");
    }

    /** Lets a replica take a post and do nothing more; its lease ends at once. */
    private PublishTask takenByAFrozenReplica(UUID id) throws Throwable {
        Lease lease = Lease.start(Duration.ZERO);
        Post post = VertxContextSupport.subscribeAndAwait(
                () -> transactions.sql(TENANT, connection -> posts.get(connection, TENANT, id)));
        String taken = """
                update post set status = 'PUBLISHING', lease_token = $2, leased_until = clock_timestamp()
                where id = $1""";
        String step = """
                insert into publish_step (post_id, number, tenant, account_id, step, started_at, outcome)
                values ($1, 1, $2, $3, 'PUBLISH 0', clock_timestamp(), 'STARTED')""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(taken)
                        .execute(Tuple.of(id, lease.token()))
                        .chain(() -> connection.preparedQuery(step).execute(Tuple.of(id, TENANT, post.accountId())))));
        return new PublishTask(post, post.accountId(), Progress.NONE, new Step(Step.Kind.PUBLISH, 0), 1, lease);
    }
}

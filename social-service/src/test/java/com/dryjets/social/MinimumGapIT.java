package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.data.Interval;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account never publishes two posts within its minimum gap, however they are due. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class MinimumGapIT {

    private static final String TENANT = "apart";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private UUID account;

    @BeforeEach
    void connectAnAccount() {
        account = connect(TENANT, Channel.TWITTER, 3);
        scene.launch(Channel.TWITTER);
    }

    /** What the account has published, or still waits to, would keep the posts of the next test apart. */
    @AfterEach
    void close() throws Throwable {
        SocialFixtures.healed();
        scene.send(new CampaignCompleted(scene.campaign()));
        await().untilAsserted(() -> assertThat(scene.statuses()).isSubsetOf("PUBLISHED", "CANCELLED", "FAILED"));
        keepApart(Duration.ZERO);
        sql("update account_lane set shown_at = null, showing_since = null where account_id = $1", Tuple.of(account));
        scene.close();
    }

    @Test
    void publishesPostsThatAreDueAtOnceOneByOne() throws Throwable {
        Duration gap = Duration.ofSeconds(3);
        keepApart(gap);

        List<UUID> posts = List.of(post("a"), post("b"), post("c"));

        posts.forEach(post -> scene.await(post, "PUBLISHED"));
        List<Instant> times = posts.stream().map(this::publishedAt).sorted().toList();
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(gap);
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(gap);
    }

    @Test
    void publishesTheOtherPartsOfAThreadAtOnce() throws Throwable {
        keepApart(Duration.ofMinutes(5));

        UUID thread = scene.post(
                Channel.TWITTER,
                Map.of("accountId", account, "parts", List.of(text("one"), text("two"), text("three"))));
        scene.await(thread, "PUBLISHED");
        UUID next = post("next");

        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(scene.read(next).getString("status")).isEqualTo("QUEUED"));
        scene.awaitDelay(next, "MIN_GAP");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(3);
    }

    /** Nobody knows whether the network shows it, so others keep their distance; another try of it does not. */
    @Test
    void keepsTheGapToAPostWhoseAnswerIsLost() throws Throwable {
        Duration gap = Duration.ofSeconds(20);
        keepApart(gap);
        fault(Channel.TWITTER, "reset", Map.of("account", sandboxAccount(TENANT, Channel.TWITTER, 3)));

        UUID lost = post("lost");
        scene.await(lost, "UNKNOWN");
        Instant seen = Instant.now();
        UUID other = post("other");

        scene.await(lost, "PUBLISHED");
        assertThat(scene.outcomes(lost, "PUBLISH 0")).containsExactly("NOT_FOUND", "DONE");
        assertThat(publishedAt(lost)).isBefore(seen.plus(gap));
        scene.await(other, "PUBLISHED");
        assertThat(Duration.between(publishedAt(lost), publishedAt(other))).isGreaterThanOrEqualTo(gap);
    }

    @Test
    void waitsNoLongerOnceTheGapIsShorter() throws Throwable {
        keepApart(Duration.ofHours(1));
        scene.await(post("first"), "PUBLISHED");
        UUID second = post("second");
        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(scene.read(second).getString("status")).isEqualTo("QUEUED"));

        admin(TENANT)
                .body(Map.of("minGapMinutes", 0))
                .patch("/marketing/social/accounts/" + account)
                .then()
                .statusCode(200);

        scene.await(second, "PUBLISHED");
    }

    /** Whole minutes, which people set, are too long for a test. */
    private void keepApart(Duration gap) throws Throwable {
        sql("update account_lane set min_gap = $2 where account_id = $1", Tuple.of(account, Interval.of(gap)));
    }

    private void sql(String statement, Tuple values) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT, connection -> connection.preparedQuery(statement).execute(values)));
    }

    private UUID post(String name) {
        return scene.post(Channel.TWITTER, Map.of("accountId", account, "content", text(name)));
    }

    private String text(String name) {
        return "Apart: " + name + " of " + scene.campaign();
    }

    private Instant publishedAt(UUID post) {
        return Instant.parse(scene.read(post).getString("publishedAt"));
    }
}

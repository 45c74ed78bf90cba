package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.approved;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.is;
import static com.dryjets.social.SocialFixtures.launched;
import static com.dryjets.social.SocialFixtures.queue;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that reject, fail and time out, and replicas that crash. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class FailuresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    TenantTransaction transactions;

    private final UUID campaign = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private TopicReader posts;

    @BeforeEach
    void listen() {
        posts = TopicReader.fromNow("marketing.posts");
    }

    @AfterEach
    void close() {
        given().delete(SocialFixtures.sandboxUrl() + "/sandbox/faults");
        writer.close();
        posts.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN"})
    void findsAPostThatWasAcceptedWithoutAResponse(Channel network) {
        connect("outage", network);
        fault(network, "timeout_after_accept", Map.of("count", 1));

        launch("outage", network, text());

        awaitOnNetwork("outage", network);
        assertThat(outcomes("outage")).containsExactly("FOUND");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN"})
    void looksUpAndRetriesAfterAServerError(Channel network) {
        connect("outage", network);
        fault(network, "server_error", Map.of("count", 2));

        launch("outage", network, text());

        awaitOnNetwork("outage", network);
        assertThat(outcomes("outage")).containsExactly("NOT_FOUND", "NOT_FOUND", "PUBLISHED");
    }

    @Test
    void waitsForARateLimit() {
        connect("limited", Channel.TWITTER);
        fault(Channel.TWITTER, "rate_limited", Map.of("count", 1, "retryAfterSeconds", 2));

        launch("limited", Channel.TWITTER, text());

        awaitOnNetwork("limited", Channel.TWITTER);
        assertThat(outcomes("limited")).containsExactly("RATE_LIMITED", "PUBLISHED");
        JsonPath ledger = ledger("limited");
        Duration waited = Duration.between(
                Instant.parse(ledger.getString("attempts[0].startedAt")),
                Instant.parse(ledger.getString("attempts[1].startedAt")));
        assertThat(waited).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void keepsPostsWaitingUntilAnInvalidAccountIsConnectedAgain() {
        connect("expired", Channel.FACEBOOK);
        fault(Channel.FACEBOOK, "unauthorized", Map.of("count", 1));

        launch("expired", Channel.FACEBOOK, text());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Requests.admin("expired")
                                .get("/marketing/social/accounts")
                                .jsonPath()
                                .getString("items[0].status"))
                        .isEqualTo("INVALID"));
        assertThat(queue("expired", campaign).getString("items[0].status")).isEqualTo("SCHEDULED");
        connect("expired", Channel.FACEBOOK);
        awaitOnNetwork("expired", Channel.FACEBOOK);
        assertThat(outcomes("expired")).containsExactly("UNAUTHORIZED", "PUBLISHED");
    }

    @Test
    void failsARejectedPostWithTheNetworksMessage() {
        connect("outage", Channel.TWITTER);

        launch("outage", Channel.TWITTER, text() + "x".repeat(300));

        String failed =
                posts.awaitOne(record -> is(record, PostFailed.class, campaign)).value();
        assertThat(failed).contains("280");
        assertThat(queue("outage", campaign).getString("items[0].status")).isEqualTo("FAILED");
        assertThat(atNetworks(campaign.toString()).getList("items")).isEmpty();
    }

    @Test
    void publishesOnceWhenAReplicaDiesAfterTheNetworkAccepted() {
        UUID post = paused();
        tweet(text());
        leaveBehind(post);

        publish(writer, "outage", new CampaignResumed(campaign));

        awaitOnNetwork("outage", Channel.TWITTER);
        assertThat(outcomes("outage")).containsExactly("FOUND");
    }

    @Test
    void publishesWhenAReplicaDiesBeforeTheCall() {
        UUID post = paused();
        leaveBehind(post);

        publish(writer, "outage", new CampaignResumed(campaign));

        awaitOnNetwork("outage", Channel.TWITTER);
        assertThat(outcomes("outage")).containsExactly("NOT_FOUND", "PUBLISHED");
    }

    /** Creates a post that waits because its campaign is paused. */
    private UUID paused() {
        connect("outage", Channel.TWITTER);
        publish(writer, "outage", launched(campaign, Ids.next(), Channel.TWITTER));
        publish(writer, "outage", new CampaignPaused(campaign, null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status(campaign)).isEqualTo("PAUSED"));
        publish(writer, "outage", approved(campaign, Ids.next(), Channel.TWITTER, text()));
        posts.awaitOne(record -> is(record, PostScheduled.class, campaign));
        return UUID.fromString(queue("outage", campaign).getString("items[0].id"));
    }

    /** Leaves behind what a replica killed during an attempt leaves: an open attempt and a lease. */
    private void leaveBehind(UUID post) {
        String ledger = """
                insert into publish_attempt (post_id, number, tenant, started_at, outcome)
                values ($1, 1, 'outage', now() - interval '20 s', 'STARTED')""";
        String lease = """
                update post set attempts = 1, unresolved = true, lease_token = gen_random_uuid(),
                    leased_until = now() + interval '1 s'
                where id = $1""";
        transactions
                .sql(
                        "outage",
                        connection -> connection
                                .preparedQuery(ledger)
                                .execute(Tuple.of(post))
                                .chain(() -> connection.preparedQuery(lease).execute(Tuple.of(post))))
                .await()
                .indefinitely();
    }

    private String status(UUID campaignId) {
        return transactions
                .sql(
                        "outage",
                        connection -> connection
                                .preparedQuery("select status from campaign_projection where campaign_id = $1")
                                .execute(Tuple.of(campaignId))
                                .map(rows -> rows.size() == 0
                                        ? ""
                                        : rows.iterator().next().getString("status")))
                .await()
                .indefinitely();
    }

    private void tweet(String text) {
        given().header("Authorization", "Bearer twitter-outage-token")
                .body(Map.of("text", text))
                .contentType("application/json")
                .post(SocialFixtures.sandboxUrl() + "/twitter/2/tweets")
                .then()
                .statusCode(201);
    }

    private void launch(String tenant, Channel network, String text) {
        publish(writer, tenant, approved(campaign, Ids.next(), network, text));
        publish(writer, tenant, launched(campaign, Ids.next(), network));
    }

    private void awaitOnNetwork(String tenant, Channel network) {
        posts.awaitOne(record -> is(record, PostPublished.class, campaign));
        assertThat(queue(tenant, campaign).getString("items[0].status")).isEqualTo("PUBLISHED");
        JsonPath there = atNetworks(campaign.toString());
        assertThat(there.getList("items")).hasSize(1);
        assertThat(queue(tenant, campaign).getString("items[0].externalId")).isEqualTo(there.getString("items[0].id"));
        assertThat(there.getString("items[0].network")).isEqualTo(network.name());
    }

    private List<String> outcomes(String tenant) {
        return ledger(tenant).getList("attempts.outcome");
    }

    private JsonPath ledger(String tenant) {
        String post = queue(tenant, campaign).getString("items[0].id");
        return marketer(tenant).get("/marketing/social/" + post).jsonPath();
    }

    private String text() {
        return "Nothing lost, nothing twice: " + campaign;
    }
}

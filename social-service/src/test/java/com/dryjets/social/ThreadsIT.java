package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.sandboxUrl;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts of several parts, and first comments, which go on after a crash where they stopped. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ThreadsIT {

    private static final String TENANT = "threads";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "BLUESKY"})
    void publishesThePartsOneUnderTheOther(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, "reset_after_accept", Map.of());

        UUID post = scene.post(network, Map.of("parts", parts()));

        scene.await(post, "PUBLISHED");
        requireThread();
    }

    @Test
    void goesOnAfterACrashBetweenTheParts() throws Throwable {
        UUID post = held();
        String first = tweet(parts().getFirst(), null);
        leaveBehind(post, first);

        scene.resume();

        scene.await(post, "PUBLISHED");
        requireThread();
        assertThat(scene.read(post).getString("externalId")).isEqualTo(first);
        assertThat(scene.outcomes(post, "PUBLISH 1")).containsExactly("NOT_FOUND", "DONE");
    }

    @Test
    void findsThePartThatALostReplicaPublished() throws Throwable {
        UUID post = held();
        String first = tweet(parts().getFirst(), null);
        String second = tweet(parts().get(1), first);
        leaveBehind(post, first);

        scene.resume();

        scene.await(post, "PUBLISHED");
        requireThread();
        assertThat(scene.read(post).getString("attempts.find { it.step == 'PUBLISH 1' }.remoteId"))
                .isEqualTo(second);
        assertThat(scene.outcomes(post, "PUBLISH 1")).containsExactly("FOUND");
    }

    /** Nothing can take back the part that people see, so a cancelled thread ends with it. */
    @Test
    void endsWithThePartsThatAreOutWhenItIsCancelled() throws Throwable {
        UUID post = held();
        String first = tweet(parts().getFirst(), null);
        leaveShown(post, first);

        marketer(TENANT).post("/marketing/social/" + post + "/cancel").then().statusCode(200);

        JsonPath stopped = scene.await(post, "PUBLISHED");
        assertThat(stopped.getString("externalId")).isEqualTo(first);
        assertThat(stopped.getString("warning")).startsWith("Only a part was published");
        assertThat(scene.awaitOne(PostPublished.class).externalId()).isEqualTo(first);
        assertThat(scene.all(PostCancelled.class)).isEmpty();
    }

    @Test
    void changesOnlyThePartsThatAreNotOut() throws Throwable {
        UUID post = held();
        String first = tweet(parts().getFirst(), null);
        leaveShown(post, first);

        edit(post, List.of("Another beginning", parts().get(1)), 409);
        edit(post, List.of(parts().getFirst(), "Changed: " + scene.campaign()), 200);
        scene.resume();

        scene.await(post, "PUBLISHED");
        assertThat(atNetworks(scene.campaign().toString()).getList("items.text"))
                .containsExactly(parts().getFirst(), "Changed: " + scene.campaign());
    }

    /** A post without any step left must not hold up those behind it. */
    @Test
    void isOutWhenAllOtherPartsAreTakenAway() throws Throwable {
        UUID post = held();
        String first = tweet(parts().getFirst(), null);
        leaveShown(post, first);
        edit(post, parts().subList(0, 1), 200);

        scene.resume();

        assertThat(scene.await(post, "PUBLISHED").getString("externalId")).isEqualTo(first);
        scene.awaitOne(PostPublished.class);
    }

    private static void edit(UUID post, List<String> parts, int status) {
        marketer(TENANT)
                .body(parts.size() == 1 ? Map.of("content", parts.getFirst()) : Map.of("parts", parts))
                .patch("/marketing/social/" + post)
                .then()
                .statusCode(status);
    }

    /** Leaves behind what a rate limit leaves after the first part. */
    private void leaveShown(UUID post, String firstPart) throws Throwable {
        String shown = """
                update post set external_id = $2, published_at = clock_timestamp() where id = $1 returning account_id""";
        String step = """
                insert into publish_step (post_id, number, tenant, account_id, step, started_at, finished_at, outcome, remote_id)
                values ($1, 1, $2, $3, 'PUBLISH 0', clock_timestamp(), clock_timestamp(), 'DONE', $4)""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(shown)
                        .execute(Tuple.of(post, firstPart))
                        .map(rows -> rows.iterator().next().getUUID("account_id"))
                        .chain(account ->
                                connection.preparedQuery(step).execute(Tuple.of(post, TENANT, account, firstPart)))));
    }

    /** Queues a thread of a paused campaign. */
    private UUID held() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER).pause();
        UUID post = scene.post(Channel.TWITTER, Map.of("parts", parts()));
        scene.awaitOne(PostScheduled.class);
        return post;
    }

    /** Leaves behind what a replica leaves that is killed while it publishes the second part. */
    private void leaveBehind(UUID post, String firstPart) throws Throwable {
        String taken = """
                update post set status = 'PUBLISHING', lease_token = $2, leased_until = clock_timestamp()
                where id = $1 returning account_id""";
        String steps = """
                insert into publish_step (post_id, number, tenant, account_id, step, started_at, finished_at, outcome, remote_id)
                values ($1, 1, $2, $3, 'PUBLISH 0', clock_timestamp(), clock_timestamp(), 'DONE', $4),
                    ($1, 2, $2, $3, 'PUBLISH 1', clock_timestamp(), null, 'STARTED', null)""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(taken)
                        .execute(Tuple.of(post, Ids.next()))
                        .map(rows -> rows.iterator().next().getUUID("account_id"))
                        .chain(account ->
                                connection.preparedQuery(steps).execute(Tuple.of(post, TENANT, account, firstPart)))));
    }

    private static String tweet(String text, String replyTo) {
        Map<String, Object> tweet = new HashMap<>(Map.of("text", text));
        if (replyTo != null) {
            tweet.put("reply", Map.of("in_reply_to_tweet_id", replyTo));
        }
        return given().header("Authorization", "Bearer twitter-threads-token")
                .contentType("application/json")
                .body(tweet)
                .post(sandboxUrl() + "/twitter/2/tweets")
                .then()
                .statusCode(201)
                .extract()
                .path("data.id");
    }

    private void requireThread() {
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items.text")).containsExactlyElementsOf(parts());
        assertThat(there.getString("items[0].replyTo")).isNull();
        assertThat(there.getString("items[1].replyTo")).isEqualTo(there.getString("items[0].id"));
        assertThat(there.getString("items[2].replyTo")).isEqualTo(there.getString("items[1].id"));
    }

    private List<String> parts() {
        return List.of("One of " + scene.campaign(), "Two of " + scene.campaign(), "Three of " + scene.campaign());
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"FACEBOOK", "LINKEDIN"})
    void publishesTheFirstComment(Channel network) {
        connect(TENANT, network);
        scene.launch(network);

        UUID post = withComment(network);

        assertThat(scene.await(post, "PUBLISHED").getString("warning")).isNull();
        assertThat(atNetworks(scene.campaign().toString()).getList("items[0].comments"))
                .containsExactly("First!");
    }

    @Test
    void warnsOfAFirstCommentThatIsRefusedAndKeepsThePost() {
        connect(TENANT, Channel.FACEBOOK);
        scene.launch(Channel.FACEBOOK);
        fault(Channel.FACEBOOK, "content_refused", Map.of("operation", "comment"));

        UUID post = withComment(Channel.FACEBOOK);

        assertThat(scene.await(post, "PUBLISHED").getString("warning")).startsWith("The first comment was not posted.");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    private UUID withComment(Channel network) {
        return scene.post(
                network,
                Map.of("content", "Commented: " + scene.campaign(), "options", Map.of("firstComment", "First!")));
    }
}

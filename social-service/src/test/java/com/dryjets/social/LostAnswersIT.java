package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.addPosts;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks whose response is lost: nothing is repeated until it is certain that they don't show the post. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LostAnswersIT {

    private static final String TENANT = "outage";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TWITTER, timeout_after_accept",
        "TWITTER, reset_after_accept",
        "TWITTER, server_error_after_accept",
        "FACEBOOK, timeout_after_accept",
        "FACEBOOK, server_error_after_accept",
        "INSTAGRAM, reset_after_accept",
        "INSTAGRAM, spam_suspected_after_accept",
        "LINKEDIN, timeout_after_accept",
        "LINKEDIN, server_error_after_accept",
        "TIKTOK, timeout_after_accept",
        "TIKTOK, server_error_after_accept",
        "BLUESKY, reset_after_accept"
    })
    void findsAPostThatWasAcceptedWithoutAnAnswer(Channel network, String kind) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, kind, Map.of());

        UUID post = post(network);

        requireOnce(post, network);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN", "BLUESKY"})
    void retriesOnlyAfterALookUpThatDidNotFindThePost(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, "server_error", Map.of("count", 2));

        UUID post = post(network);

        requireOnce(post, network);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "NOT_FOUND", "DONE");
    }

    @Test
    void retriesAfterSuspectedSpamThatIsNotLive() {
        connect(TENANT, Channel.INSTAGRAM);
        scene.launch(Channel.INSTAGRAM);
        fault(Channel.INSTAGRAM, "spam_suspected", Map.of());

        UUID post = post(Channel.INSTAGRAM);

        requireOnce(post, Channel.INSTAGRAM);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "DONE");
    }

    /** The first attempt appears so late that the look-up rules it out; the second attempt learns its id. */
    @Test
    void isSettledByADuplicateRefusalThatNamesThePost() {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        fault(Channel.LINKEDIN, "hidden", Map.of("seconds", 60));
        String shown = given().header("Authorization", "Bearer linkedin-outage-token")
                .header("LinkedIn-Version", "202610")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .contentType("application/json")
                .body(Map.of(
                        "author", "urn:li:organization:outage-linkedin",
                        "commentary", text(),
                        "visibility", "PUBLIC",
                        "distribution", Map.of("feedDistribution", "MAIN_FEED"),
                        "lifecycleState", "PUBLISHED"))
                .post(SocialFixtures.sandboxUrl() + "/linkedin/rest/posts")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .header("x-restli-id");
        fault(Channel.LINKEDIN, "server_error", Map.of());

        UUID post = post(Channel.LINKEDIN);

        requireOnce(post, Channel.LINKEDIN);
        assertThat(scene.read(post).getString("externalId")).isEqualTo(shown);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "FOUND");
    }

    @Test
    void waitsOutDelayedVisibilityAfterADuplicateRefusalThatNamesNone() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "hidden", Map.of("seconds", 5));
        given().header("Authorization", "Bearer twitter-outage-token")
                .contentType("application/json")
                .body(Map.of("text", text()))
                .post(SocialFixtures.sandboxUrl() + "/twitter/2/tweets")
                .then()
                .statusCode(201);
        fault(Channel.TWITTER, "server_error", Map.of());

        UUID post = post(Channel.TWITTER);

        requireOnce(post, Channel.TWITTER);
        assertThat(scene.outcomes(post, "PUBLISH 0")).last().isEqualTo("FOUND");
    }

    @Test
    void pagesThroughWhatTheAccountHasPostedSince() {
        UUID account = connect(TENANT, Channel.TWITTER, 3);
        String busy = sandboxAccount(TENANT, Channel.TWITTER, 3);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "reset_after_accept", Map.of("account", busy));
        fault(Channel.TWITTER, "server_error", Map.of("account", busy, "operation", "read", "count", 2));

        UUID post = scene.post(Channel.TWITTER, Map.of("content", text(), "accountId", account));
        scene.await(post, "UNKNOWN");
        addPosts(busy, 12);

        requireOnce(post, Channel.TWITTER);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
    }

    /**
     * A post that Facebook is processing may be published already, so a failed status request must not cause a second post.
     */
    @ParameterizedTest
    @ValueSource(strings = {"server_error", "rate_limited", "content_refused"})
    void asksAgainForAVideoThatCouldNotBeAskedFor(String kind) {
        UUID account = connect(TENANT, Channel.FACEBOOK, 2);
        String page = sandboxAccount(TENANT, Channel.FACEBOOK, 2);
        scene.launch(Channel.FACEBOOK);
        fault(Channel.FACEBOOK, kind, Map.of("account", page, "operation", "read", "count", 2, "seconds", 1));
        Map<String, Object> video = new HashMap<>(medium("clip.mp4", "A clip"));
        video.put("type", "video/quicktime");

        UUID post =
                scene.post(Channel.FACEBOOK, Map.of("content", text(), "accountId", account, "media", List.of(video)));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("DONE");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    private UUID post(Channel network) {
        Map<String, Object> body = new HashMap<>(Map.of("content", text()));
        if (network == Channel.INSTAGRAM || network == Channel.TIKTOK) {
            body.put("media", List.of(medium("shirt.jpg", "A shirt")));
        }
        if (network == Channel.TIKTOK) {
            body.put("options", Map.of("privacy", "PUBLIC_TO_EVERYONE"));
        }
        return scene.post(network, body);
    }

    private void requireOnce(UUID post, Channel network) {
        scene.await(post, "PUBLISHED");
        scene.awaitOne(PostPublished.class);
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items")).as(there.prettify()).hasSize(1);
        assertThat(there.getString("items[0].network")).isEqualTo(network.name());
        assertThat(scene.read(post).getString("externalId")).isEqualTo(there.getString("items[0].id"));
    }

    private String text() {
        return "Nothing lost, nothing twice: " + scene.campaign();
    }
}

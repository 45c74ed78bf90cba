package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.account;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Networks that refuse, and people who change their mind meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class RefusalsIT {

    private static final String TENANT = "limited";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @Test
    void aRateLimitStopsOnlyItsAccount() {
        UUID limited = connect(TENANT, Channel.TWITTER, 1);
        UUID other = connect(TENANT, Channel.TWITTER, 2);
        scene.launch(Channel.TWITTER);
        fault(
                Channel.TWITTER,
                "rate_limited",
                Map.of("account", sandboxAccount(TENANT, Channel.TWITTER, 1), "retryAfterSeconds", 4));

        UUID first = scene.post(Channel.TWITTER, Map.of("content", text("a"), "accountId", limited));
        scene.await(first, "QUEUED");
        UUID second = scene.post(Channel.TWITTER, Map.of("content", text("b"), "accountId", limited));
        UUID third = scene.post(Channel.TWITTER, Map.of("content", text("c"), "accountId", other));

        scene.await(2, PostPublished.class);
        scene.await(3, PostPublished.class);
        assertThat(scene.outcomes(first, "PUBLISH 0")).containsExactly("RATE_LIMITED", "DONE");
        assertThat(scene.outcomes(second, "PUBLISH 0")).containsExactly("DONE");
        assertThat(publishedAt(third)).isBefore(publishedAt(first)).isBefore(publishedAt(second));
    }

    private Instant publishedAt(UUID post) {
        return Instant.parse(scene.read(post).getString("publishedAt"));
    }

    /** Facebook tells no end when it takes a post for spam. */
    @Test
    void restsLongerAfterEachLimitWhoseEndNobodyTells() {
        connect(TENANT, Channel.FACEBOOK);
        scene.launch(Channel.FACEBOOK);
        fault(Channel.FACEBOOK, "spam_suspected", Map.of("count", 3));

        UUID post = scene.post(Channel.FACEBOOK, text(""));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0"))
                .containsExactly("RATE_LIMITED", "RATE_LIMITED", "RATE_LIMITED", "DONE");
        List<Instant> tries = scene.read(post).getList("attempts.startedAt", String.class).stream()
                .map(Instant::parse)
                .toList();
        assertThat(Duration.between(tries.get(1), tries.get(2))).isGreaterThan(Duration.ofMillis(1_500));
        assertThat(Duration.between(tries.get(2), tries.get(3))).isGreaterThan(Duration.ofMillis(3_000));
    }

    /** Our oldest post leaves Instagram's 24-hour window tomorrow; one that a person made may leave it earlier. */
    @Test
    void asksWithinAnHourWhetherTheDailyLimitHasRoomAgain() {
        connect(TENANT, Channel.INSTAGRAM);
        scene.launch(Channel.INSTAGRAM);
        Map<String, Object> picture =
                Map.of("media", List.of(medium("shirt.jpg", "A shirt")), "content", text("first"));
        UUID first = scene.post(Channel.INSTAGRAM, picture);
        scene.await(first, "PUBLISHED");
        fault(Channel.INSTAGRAM, "daily_limit", Map.of());

        UUID second = scene.post(Channel.INSTAGRAM, picture);

        await().untilAsserted(
                        () -> assertThat(scene.outcomes(second, "PUBLISH 0")).containsExactly("RATE_LIMITED"));
        scene.awaitDelay(second, "RATE_LIMIT");
        assertThat(Instant.parse(scene.read(second).getString("nextAttemptAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(55)),
                        Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void aRetiredVersionNeverFailsAPost() {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        fault(Channel.LINKEDIN, "retired_version", Map.of());

        UUID post = scene.post(Channel.LINKEDIN, text(""));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("VERSION_RETIRED", "DONE");
    }

    @Test
    void usedUpCreditNeverFailsAPost() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "payment_required", Map.of());

        UUID post = scene.post(Channel.TWITTER, text(""));

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("OUT_OF_CREDIT", "DONE");
    }

    @Test
    void failsARefusedPostWithTheNetworksWordsAndPublishesItOnceItIsEditedAndRetried() {
        UUID account = connect(TENANT, Channel.FACEBOOK);
        scene.launch(Channel.FACEBOOK);
        fault(Channel.FACEBOOK, "content_refused", Map.of());
        UUID post = scene.post(Channel.FACEBOOK, text("spam"));

        PostFailed event = scene.awaitOne(PostFailed.class);
        String failed = event.reason();

        assertThat(event.code()).isEqualTo(PostFailureReason.CONTENT_REFUSED);
        assertThat(event.accountId()).isEqualTo(account);
        assertThat(scene.await(post, "FAILED").getString("failure.code")).isEqualTo("CONTENT_REFUSED");
        assertThat(scene.read(post).getString("failure.detail")).isEqualTo(failed);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();

        marketer(TENANT)
                .body(Map.of("content", text("better")))
                .patch("/marketing/social/" + post)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"));
        marketer(TENANT)
                .post("/marketing/social/" + post + "/retry")
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"));

        scene.await(post, "PUBLISHED");
        assertThat(atNetworks(scene.campaign().toString()).getString("items[0].text"))
                .isEqualTo(text("better"));
    }

    @Test
    void cancelsAPostWhoseAttemptHadNoEffect() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "timeout", Map.of());
        UUID post = scene.post(Channel.TWITTER, text(""));
        scene.await(post, "PUBLISHING");

        marketer(TENANT)
                .post("/marketing/social/" + post + "/cancel")
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("Cancelled by a person."));

        scene.await(post, "CANCELLED");
        scene.awaitOne(PostCancelled.class);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();
    }

    @Test
    void aCancelThatComesTooLateLeavesThePostPublished() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "timeout_after_accept", Map.of());
        UUID post = scene.post(Channel.TWITTER, text(""));
        scene.await(post, "PUBLISHING");

        marketer(TENANT).post("/marketing/social/" + post + "/cancel").then().statusCode(200);

        assertThat(scene.await(post, "PUBLISHED").getString("cancelReason")).isNull();
        marketer(TENANT).post("/marketing/social/" + post + "/cancel").then().statusCode(409);
    }

    /** The attempt is lost before the pause and ruled out after it: what would be tried again waits. */
    @Test
    void publishesNothingDuringAPauseThatBeganDuringAnAttempt() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        fault(Channel.TWITTER, "timeout", Map.of());
        UUID post = scene.post(Channel.TWITTER, text(""));
        scene.await(post, "PUBLISHING");

        scene.pause();

        assertThat(scene.await(post, "HELD").getList("holds")).containsExactly("CAMPAIGN");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();

        scene.resume();

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("NOT_FOUND", "DONE");
    }

    @Test
    void keepsPostsOfAnAccountThatNeedsAPersonUntilItIsConnectedAgain() {
        UUID account = connect(TENANT, Channel.INSTAGRAM);
        scene.launch(Channel.INSTAGRAM);
        String gone = sandboxAccount(TENANT, Channel.INSTAGRAM, 1);
        fault(Channel.INSTAGRAM, "account_gone", Map.of("account", gone, "operation", "any", "count", 100));
        scene.approve(Channel.INSTAGRAM, text(""));

        await().untilAsserted(() -> assertThat(scene.statuses()).containsExactly("HELD"));

        assertThat(account(TENANT, account).getString("status")).isEqualTo("NEEDS_ATTENTION");
        assertThat(account(TENANT, account).getString("attention")).isEqualTo("ACCOUNT_GONE");
        assertThat(scene.queue().getList("items[0].holds")).isEqualTo(List.of("ACCOUNT"));
        SocialFixtures.healed();
        connect(TENANT, Channel.INSTAGRAM);
        scene.awaitOne(PostPublished.class);
    }

    private String text(String more) {
        return "Refused? " + more + " " + scene.campaign();
    }
}

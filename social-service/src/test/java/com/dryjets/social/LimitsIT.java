package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.addPosts;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
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

/** Networks that report their limits only on request. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class LimitsIT {

    private static final String TENANT = "quota";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        scene.close();
    }

    /** The sandbox accepts a hundred posts in 24 hours; the oldest of them may have been made elsewhere. */
    @Test
    void restsBeforeInstagramRefusesAPost() {
        UUID account = connect(TENANT, Channel.INSTAGRAM, 3);
        addPosts(sandboxAccount(TENANT, Channel.INSTAGRAM, 3), 99);
        scene.launch(Channel.INSTAGRAM);

        UUID last = post(account);
        scene.await(last, "PUBLISHED");
        UUID tooMany = post(account);

        await().during(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(scene.read(tooMany).getString("status")).isEqualTo("QUEUED");
            assertThat(scene.read(tooMany).getList("attempts")).isEmpty();
        });
        scene.awaitDelay(tooMany, "RATE_LIMIT");
        assertThat(Instant.parse(scene.read(tooMany).getString("nextAttemptAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(50)),
                        Instant.now().plus(Duration.ofHours(1)));
        assertThat(marketer(TENANT)
                        .queryParam(
                                "from", Instant.now().minus(Duration.ofHours(1)).toString())
                        .queryParam(
                                "to", Instant.now().plus(Duration.ofHours(1)).toString())
                        .get("/marketing/social/calendar")
                        .jsonPath()
                        .getString("items.find { it.id == '%s' }.delay.reason".formatted(tooMany)))
                .isEqualTo("RATE_LIMIT");
        String limit = "limits.find { it.accountId == '%s' && it.name == 'posts in 24 hours' }".formatted(account);
        assertThat(marketer(TENANT)
                        .get("/marketing/social/platform/INSTAGRAM/rate-limits")
                        .jsonPath()
                        .getInt(limit + ".remaining"))
                .isZero();
    }

    private UUID post(UUID account) {
        return scene.post(
                Channel.INSTAGRAM,
                Map.of(
                        "accountId",
                        account,
                        "content",
                        "Counted: " + scene.campaign(),
                        "media",
                        List.of(medium("shirt.jpg", "A shirt"))));
    }
}

package com.dryjets.social.publishing;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Slow accounts and networks never hold up others. The tests' configuration has two places for the accounts of a network, and
 * two for uploads that take long.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class SlowUploadsIT {

    private static final String TENANT = "pictures";

    private final CampaignScene scene = new CampaignScene(TENANT);
    private final CampaignScene other = new CampaignScene("sunrise");

    @BeforeEach
    void launch() {
        scene.launch(Channel.TWITTER, Channel.LINKEDIN);
        other.launch(Channel.TWITTER);
    }

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
        other.close();
    }

    @Test
    void publishesForOthersWhileAsManyAccountsAsThereArePlacesUploadSlowly() {
        UUID first = slow(1);
        UUID second = slow(2);
        scene.await(first, "PUBLISHING");
        scene.await(second, "PUBLISHING");

        UUID quick = post(scene, connect(TENANT, Channel.TWITTER, 3), Map.of());
        UUID elsewhere =
                scene.post(Channel.LINKEDIN, Map.of("content", text(), "accountId", connect(TENANT, Channel.LINKEDIN)));

        for (UUID unhindered : List.of(quick, elsewhere)) {
            scene.await(unhindered, "PUBLISHED");
            assertThat(publishedAt(scene, unhindered))
                    .isBefore(publishedAt(scene, first))
                    .isBefore(publishedAt(scene, second));
        }
        assertThat(scene.outcomes(first, "UPLOAD 0")).containsExactly("DONE");
    }

    @Test
    void putsAnUploadOffWhenTooManyTakeLong() {
        UUID first = slow(1);
        UUID second = slow(2);
        scene.await(first, "PUBLISHING");
        scene.await(second, "PUBLISHING");

        UUID third = slow(3);
        UUID quick = post(other, connect("sunrise", Channel.TWITTER), Map.of());

        other.await(quick, "PUBLISHED");
        assertThat(publishedAt(other, quick))
                .isBefore(publishedAt(scene, first))
                .isBefore(publishedAt(scene, second));
        scene.await(third, "PUBLISHED");
        assertThat(scene.outcomes(third, "UPLOAD 0")).startsWith("UNREACHABLE").endsWith("DONE");
    }

    private UUID slow(int number) {
        UUID account = connect(TENANT, Channel.TWITTER, number);
        fault(
                Channel.TWITTER,
                "slow",
                Map.of("account", sandboxAccount(TENANT, Channel.TWITTER, number), "operation", "media", "seconds", 8));
        return post(scene, account, Map.of("media", List.of(medium("shirt.jpg", "A shirt"))));
    }

    private static UUID post(CampaignScene scene, UUID account, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("accountId", account);
        body.put("content", text());
        return scene.post(Channel.TWITTER, body);
    }

    private static String text() {
        return "At its own pace: " + UUID.randomUUID();
    }

    private static Instant publishedAt(CampaignScene scene, UUID post) {
        return Instant.parse(scene.await(post, "PUBLISHED").getString("publishedAt"));
    }
}

package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Privacy levels on TikTok: a person must choose one for each post, among those that TikTok offers the account. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class PrivacyIT {

    private static final String TENANT = "private";
    private static final String PATH = "/marketing/social/";

    private final CampaignScene scene = new CampaignScene(TENANT);
    private UUID account;

    @BeforeEach
    void launch() {
        account = connect(TENANT, Channel.TIKTOK);
        scene.launch(Channel.TIKTOK);
    }

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @Test
    void listsThePrivacyLevelsOfTheAccount() {
        for (String query : List.of("", "?accountId=" + account)) {
            marketer(TENANT)
                    .get(PATH + "platform/TIKTOK/privacy-levels" + query)
                    .then()
                    .statusCode(200)
                    .body(
                            "levels",
                            contains(
                                    "PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"));
        }
        marketer(TENANT)
                .get(PATH + "platform/TWITTER/privacy-levels")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/platform"));
        marketer("harbor")
                .get(PATH + "platform/TIKTOK/privacy-levels?accountId=" + account)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accountId"));
        viewer(TENANT).get(PATH + "platform/TIKTOK/privacy-levels").then().statusCode(403);
    }

    @Test
    void refusesPostsWithoutAPrivacyLevel() {
        schedule(Map.of()).statusCode(422).body("errors[0].pointer", equalTo("/options/privacy"));
        assertThat(scene.queue().getList("items")).isEmpty();

        UUID post = UUID.fromString(schedule(Map.of("options", Map.of("privacy", "MUTUAL_FOLLOW_FRIENDS")))
                .statusCode(201)
                .extract()
                .path("id"));

        scene.await(post, "PUBLISHED");
        requirePrivacy("MUTUAL_FOLLOW_FRIENDS");
    }

    private ValidatableResponse schedule(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("campaignId", scene.campaign());
        body.put("platform", "TIKTOK");
        body.put("content", "Coats are in: " + scene.campaign());
        body.put("media", List.of(medium("shirt.jpg", "A shirt")));
        body.put("scheduledTime", Instant.now().toString());
        return marketer(TENANT).body(body).post(PATH + "schedule").then();
    }

    /** Approved content has no privacy level. Choosing one later needs no new approval. */
    @Test
    void holdsApprovedContentUntilAPersonChoosesAPrivacyLevel() {
        scene.approve(Channel.TIKTOK, "Coats are in: " + scene.campaign());
        await().untilAsserted(() -> assertThat(scene.queue().getList("items")).hasSize(1));
        UUID post = UUID.fromString(scene.queue().getString("items[0].id"));
        assertThat(scene.read(post).getString("status")).isEqualTo("HELD");
        assertThat(scene.read(post).getList("holds")).containsExactly("PRIVACY");
        marketer(TENANT).post(PATH + post + "/publish").then().statusCode(409);

        marketer(TENANT)
                .body(Map.of("options", Map.of("privacy", "SELF_ONLY")))
                .patch(PATH + post)
                .then()
                .statusCode(200)
                .body("options.privacy", equalTo("SELF_ONLY"));

        scene.await(post, "PUBLISHED");
        requirePrivacy("SELF_ONLY");
    }

    private void requirePrivacy(String level) {
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items")).hasSize(1);
        assertThat(there.getString("items[0].options.privacy_level")).isEqualTo(level);
    }
}

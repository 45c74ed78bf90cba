package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every picture of a post is published with its alt text. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class PicturesIT {

    private static final String TENANT = "pictures";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "FACEBOOK", "INSTAGRAM", "LINKEDIN", "BLUESKY"})
    void publishesEveryPictureWithItsAltText(Channel network) {
        connect(TENANT, network);
        scene.launch(network);

        UUID post = post(network);

        scene.await(post, "PUBLISHED");
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items")).hasSize(1);
        assertThat(there.getList("items[0].media.altText")).containsExactly("A white shirt", "A care label");
    }

    /** TikTok fetches pictures itself and doesn't support alt texts. */
    @Test
    void letsTikTokFetchEveryPicture() {
        connect(TENANT, Channel.TIKTOK);
        scene.launch(Channel.TIKTOK);

        UUID post = post(Channel.TIKTOK);

        scene.await(post, "PUBLISHED");
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items")).hasSize(1);
        assertThat(there.getList("items[0].media")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "LINKEDIN", "BLUESKY"})
    void repeatsAnUploadThatFailedAndNothingElse(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, "server_error", Map.of("operation", "media"));

        UUID post = post(network);

        scene.await(post, "PUBLISHED");
        // A network that processes a picture for a while answers PENDING in between.
        assertThat(scene.outcomes(post, "UPLOAD 0"))
                .startsWith("UNREACHABLE")
                .endsWith("DONE")
                .doesNotContain("UNKNOWN");
        assertThat(scene.outcomes(post, "UPLOAD 1")).endsWith("DONE").doesNotContain("UNREACHABLE");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("DONE");
        assertThat(atNetworks(scene.campaign().toString()).getList("items[0].media"))
                .hasSize(2);
    }

    @Test
    void stopsAfterAnUploadIfThePostIsNoLongerWanted() {
        connect(TENANT, Channel.LINKEDIN);
        scene.launch(Channel.LINKEDIN);
        fault(Channel.LINKEDIN, "slow", Map.of("operation", "media", "seconds", 1));
        UUID post = post(Channel.LINKEDIN);
        scene.await(post, "PUBLISHING");

        marketer(TENANT).post("/marketing/social/" + post + "/cancel").then().statusCode(200);

        scene.await(post, "CANCELLED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).isEmpty();
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).isEmpty();
    }

    @Test
    void waitsUntilInstagramHasProcessedThePictures() {
        connect(TENANT, Channel.INSTAGRAM);
        scene.launch(Channel.INSTAGRAM);
        fault(Channel.INSTAGRAM, "processing_slow", Map.of("seconds", 3));

        UUID post = post(Channel.INSTAGRAM);

        scene.await(post, "PUBLISHED");
        assertThat(scene.read(post).getList("attempts.outcome")).contains("PENDING");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    /** The network says so when it is asked about the upload that it had accepted. */
    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "INSTAGRAM", "LINKEDIN"})
    void uploadsAnewWhatTheNetworkFailedToProcess(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, "processing_slow", Map.of("seconds", 2));
        fault(network, "processing_failed", Map.of());
        UUID post = post(network);
        assertThat(scene.await(post, "FAILED").getString("failure.code")).isEqualTo("MEDIA_UNUSABLE");
        SocialFixtures.healed();

        marketer(TENANT).post("/marketing/social/" + post + "/retry").then().statusCode(200);

        scene.await(post, "PUBLISHED");
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void saysWhichPictureCannotBeFetched() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);

        UUID post = scene.post(
                Channel.TWITTER,
                Map.of("content", "Gone: " + scene.campaign(), "media", List.of(medium("gone.jpg", "Gone"))));

        JsonPath failed = scene.await(post, "FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("MEDIA_UNUSABLE");
        assertThat(failed.getString("failure.detail")).contains("/gone.jpg cannot be used");
    }

    /** Uploads are used only with the pictures and the text that they were made for. */
    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "INSTAGRAM", "LINKEDIN"})
    void publishesWhatAPersonHasChangedAfterTheUploads(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        fault(network, "content_refused", Map.of());
        UUID post = post(network);
        scene.await(post, "FAILED");
        String text = "Fresh coats: " + scene.campaign();

        marketer(TENANT)
                .body(Map.of("content", text, "media", List.of(medium("label.png", "Another label"))))
                .patch("/marketing/social/" + post)
                .then()
                .statusCode(200);
        marketer(TENANT).post("/marketing/social/" + post + "/retry").then().statusCode(200);

        scene.await(post, "PUBLISHED");
        JsonPath there = atNetworks(scene.campaign().toString());
        assertThat(there.getList("items.text")).containsExactly(text);
        assertThat(there.getList("items[0].media.altText")).containsExactly("Another label");
    }

    private UUID post(Channel network) {
        boolean tiktok = network == Channel.TIKTOK;
        return scene.post(
                network,
                Map.of(
                        "content",
                        "Fresh shirts: " + scene.campaign(),
                        "media",
                        List.of(
                                medium("shirt.jpg", "A white shirt"),
                                medium(tiktok ? "shirt.jpg" : "label.png", "A care label")),
                        "options",
                        tiktok ? Map.of("privacy", "PUBLIC_TO_EVERYONE") : Map.of()));
    }
}

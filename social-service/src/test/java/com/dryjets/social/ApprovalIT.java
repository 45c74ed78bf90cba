package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that leave only after a second person has approved them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ApprovalIT {

    private static final String TENANT = "careful";
    private static final String PATH = "/marketing/social/";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @BeforeEach
    void asksForApprovals() {
        connect(TENANT, Channel.TWITTER);
        scene.launch(Channel.TWITTER);
        approvals("FOUR_EYES");
    }

    @AfterEach
    void close() {
        approvals("NONE");
        scene.close();
    }

    @Test
    void leavesOnceSomeoneElseApproves() {
        UUID post = scene.post(Channel.TWITTER, "Coats are in: " + scene.campaign());
        assertThat(scene.read(post).getList("holds")).containsExactly("APPROVAL");
        byWriter(post, "approve").statusCode(422);
        byWriter(post, "publish").statusCode(409);

        byColleague(post, "approve").statusCode(200);

        scene.await(post, "PUBLISHED");
        scene.awaitOne(PostPublished.class);
        byColleague(post, "approve").statusCode(409);
    }

    /** Everybody who wrote since the last approval, not only the last one. */
    @Test
    void noneOfItsAuthorsMayApprove() {
        UUID post = scene.post(Channel.TWITTER, "Coats are in: " + scene.campaign());
        edit(post, "Coats are here: " + scene.campaign()).statusCode(200);

        byColleague(post, "approve").statusCode(422);
        byWriter(post, "approve").statusCode(422);

        assertThat(scene.read(post).getList("authors")).hasSize(2);
    }

    @Test
    void anEditNeedsAnotherApproval() {
        UUID post = later("Coats are in: " + scene.campaign());
        byColleague(post, "approve").statusCode(200);
        assertThat(scene.read(post).getString("status")).isEqualTo("QUEUED");

        edit(post, "Coats are gone: " + scene.campaign()).statusCode(200);

        JsonPath edited = scene.read(post);
        assertThat(edited.getString("status")).isEqualTo("HELD");
        assertThat(edited.getList("holds")).containsExactly("APPROVAL");
    }

    /** Nobody may put other words in the place of approved ones at the network either. */
    @Test
    void aPublishedTextIsNotChangedAtItsNetwork() {
        admin(TENANT)
                .body(Map.of("content", "Coats are free: " + scene.campaign()))
                .patch(PATH + "LINKEDIN/urn:li:share:1")
                .then()
                .statusCode(409);

        approvals("NONE");
        admin(TENANT)
                .body(Map.of("content", "Coats are free: " + scene.campaign()))
                .patch(PATH + "LINKEDIN/urn:li:share:1")
                .then()
                .statusCode(404);
    }

    @Test
    void anotherTimeNeedsNone() {
        UUID post = later("Coats are in: " + scene.campaign());
        byColleague(post, "approve").statusCode(200);

        marketer(TENANT)
                .body(Map.of("scheduledTime", inMinutes(20)))
                .post(PATH + post + "/reschedule")
                .then()
                .statusCode(200);

        assertThat(scene.read(post).getString("status")).isEqualTo("QUEUED");
    }

    @Test
    void approvedContentNeedsNone() {
        scene.approve(Channel.TWITTER, "Coats are in: " + scene.campaign());

        scene.awaitOne(PostPublished.class);
    }

    @Test
    void onlyAdministratorsChangeSettings() {
        marketer(TENANT)
                .body(Map.of("approvals", "NONE"))
                .put(PATH + "settings")
                .then()
                .statusCode(403);
    }

    private UUID later(String text) {
        return UUID.fromString(marketer(TENANT)
                .body(Map.of(
                        "campaignId",
                        scene.campaign(),
                        "platform",
                        "TWITTER",
                        "content",
                        text,
                        "scheduledTime",
                        inMinutes(15)))
                .post(PATH + "schedule")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static ValidatableResponse byWriter(UUID post, String action) {
        return marketer(TENANT).post(PATH + post + "/" + action).then();
    }

    private static ValidatableResponse byColleague(UUID post, String action) {
        return admin(TENANT).post(PATH + post + "/" + action).then();
    }

    private static ValidatableResponse edit(UUID post, String text) {
        return admin(TENANT).body(Map.of("content", text)).patch(PATH + post).then();
    }

    private static String inMinutes(int minutes) {
        return Instant.now().plus(minutes, ChronoUnit.MINUTES).toString();
    }

    private static void approvals(String approvals) {
        admin(TENANT)
                .body(Map.of("approvals", approvals))
                .put(PATH + "settings")
                .then()
                .statusCode(200);
    }
}

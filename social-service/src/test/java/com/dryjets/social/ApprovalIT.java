package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
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

/** Posts that are published only after a second person has approved them. */
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
    void isPublishedOnceSomeoneElseApproves() {
        UUID post = scene.post(Channel.TWITTER, "Coats are in: " + scene.campaign());
        assertThat(scene.read(post).getList("holds")).containsExactly("APPROVAL");
        byWriter(post, "approve").statusCode(422);
        byWriter(post, "publish").statusCode(409);

        byColleague(post, "approve").statusCode(200);

        scene.await(post, "PUBLISHED");
        scene.awaitOne(PostPublished.class);
        byColleague(post, "approve").statusCode(409);
    }

    /** Applies to everybody who wrote since the last approval, not only to the last author. */
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

    /** Approved text may not be replaced on the network either. */
    @Test
    void aPublishedTextIsNotChangedOnItsNetwork() {
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
    void aNewTimeNeedsNoApproval() {
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
    void approvedContentNeedsNoApproval() {
        scene.approve(Channel.TWITTER, "Coats are in: " + scene.campaign());

        scene.awaitOne(PostPublished.class);
    }

    /** Applies even without four-eyes approval: only approved text is published, but its author may approve it. */
    @Test
    void editedContentNeedsANewApproval() {
        approvals("NONE");
        scene.pause();
        scene.approve(Channel.TWITTER, "Coats are in: " + scene.campaign());
        scene.awaitOne(PostScheduled.class);
        UUID post = UUID.fromString(scene.queue().getString("items[0].id"));

        edit(post, "Coats are gone: " + scene.campaign()).statusCode(200);
        scene.resume();

        assertThat(scene.read(post).getString("status")).isEqualTo("HELD");
        assertThat(scene.read(post).getList("holds")).containsExactly("APPROVAL");
        byColleague(post, "approve").statusCode(200);
        scene.await(post, "PUBLISHED");
        assertThat(scene.read(post).getString("text")).startsWith("Coats are gone");
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

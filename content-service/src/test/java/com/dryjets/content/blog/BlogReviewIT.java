package com.dryjets.content.blog;

import static com.dryjets.content.ContentFixtures.tenant;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What needs a review, and who may approve. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "content"))
class BlogReviewIT {

    private static final String BLOG = "/marketing/blog";

    private final String tenant = tenant();

    @Test
    void sendsAnEditedApprovedPostBackToReview() {
        UUID id = id(write("News", "Text"));
        move(id, "PENDING_REVIEW");
        move(id, "APPROVED");
        String content = BLOG + "/" + id + "/content";

        marketer(tenant).body(Map.of("title", "News")).patch(content).then().body("status", equalTo("APPROVED"));
        marketer(tenant)
                .body(Map.of("content", "Other text"))
                .patch(content)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_REVIEW"));

        move(id, "PUBLISHED").then().statusCode(409);
    }

    @Test
    void needsASecondPersonToApproveWithFourEyes() {
        String settings = "/marketing/content/settings";
        viewer(tenant).get(settings).then().statusCode(200).body("approvals", equalTo("ANYONE"));
        marketer(tenant)
                .body(Map.of("approvals", "FOUR_EYES"))
                .put(settings)
                .then()
                .statusCode(403);
        admin(tenant)
                .body(Map.of("approvals", "FOUR_EYES"))
                .put(settings)
                .then()
                .statusCode(200);
        UUID id = id(write("News", "Text"));
        move(id, "PENDING_REVIEW").then().statusCode(200);

        move(id, "APPROVED").then().statusCode(422).body("errors.pointer", hasItem("/status"));
        admin(tenant)
                .body(Map.of("status", "APPROVED"))
                .patch(BLOG + "/" + id + "/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));

        // The person who changes the text is a writer too.
        admin(tenant).body(Map.of("content", "Changed")).patch(BLOG + "/" + id + "/content");
        admin(tenant)
                .body(Map.of("status", "APPROVED"))
                .patch(BLOG + "/" + id + "/status")
                .then()
                .statusCode(422);
    }

    @Test
    void sendsAnEditedPublishedPostBackToReview() {
        UUID id = id(write("News", "Text"));
        move(id, "PENDING_REVIEW");
        move(id, "APPROVED");
        String publishedAt = move(id, "PUBLISHED").jsonPath().getString("publishedAt");
        String content = BLOG + "/" + id + "/content";

        marketer(tenant).body(Map.of("title", "News")).patch(content).then().body("status", equalTo("PUBLISHED"));
        marketer(tenant)
                .body(Map.of("content", "Other text"))
                .patch(content)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_REVIEW"))
                .body("publishedAt", equalTo(publishedAt));

        move(id, "APPROVED").then().statusCode(200);
        move(id, "PUBLISHED").then().statusCode(200).body("publishedAt", not(equalTo(publishedAt)));
    }

    @Test
    void countsEverybodyWhoChangedThePostSinceItsLastApprovalAsAnAuthor() {
        UUID id = id(write("News", "Text"));
        String content = BLOG + "/" + id + "/content";
        admin(tenant).body(Map.of("content", "By the admin")).patch(content);
        marketer(tenant).body(Map.of("content", "By the marketer")).patch(content);
        move(id, "PENDING_REVIEW");
        approvals("FOUR_EYES");

        adminApproves(id).then().statusCode(422).body("errors.pointer", hasItem("/status"));
        viewer(tenant).get(BLOG + "/" + id).then().body("authors", equalTo(List.of("test-admin", "test-marketer")));
        viewer(tenant).get(BLOG).then().body("items[0].authors", equalTo(List.of("test-admin", "test-marketer")));

        approvals("ANYONE");
        adminApproves(id).then().statusCode(200);
        marketer(tenant).body(Map.of("content", "After the approval")).patch(content);
        approvals("FOUR_EYES");
        move(id, "APPROVED").then().statusCode(422);
        adminApproves(id).then().statusCode(200).body("authors", equalTo(List.of("test-marketer")));
    }

    private Response adminApproves(UUID id) {
        return admin(tenant).body(Map.of("status", "APPROVED")).patch(BLOG + "/" + id + "/status");
    }

    private void approvals(String who) {
        admin(tenant)
                .body(Map.of("approvals", who))
                .put("/marketing/content/settings")
                .then()
                .statusCode(200);
    }

    private Response write(String title, String content) {
        return marketer(tenant)
                .body(Map.of("title", title, "content", content))
                .post(BLOG)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private Response move(UUID id, String status) {
        return marketer(tenant).body(Map.of("status", status)).patch(BLOG + "/" + id + "/status");
    }

    private static UUID id(Response response) {
        return response.jsonPath().getUUID("id");
    }
}

package com.dryjets.local.sandbox.network.linkedin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import com.dryjets.local.sandbox.SandboxExtension;
import com.dryjets.local.sandbox.network.Documented;
import com.dryjets.local.sandbox.network.oauth.SignIn;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares answers with the examples of the LinkedIn Marketing API, most of which were read in public copies of its pages. */
class LinkedInDocumentationTest {

    private static final String AUTHOR = "urn:li:organization:sunrise-linkedin";

    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    /** "Posts API", "Create a Post": "a 201 response and the response header x-restli-id contains the Post ID". */
    @Test
    void namesACreatedPostInAHeader() {
        create("Sample text Post").then().statusCode(201).header("x-restli-id", matchesPattern("urn:li:share:\\d+"));
    }

    /** "Posts API", "Get Posts by URN"; a post of text alone has no content. */
    @Test
    void readsAPost() {
        String urn = create("Don't forget the image.").header("x-restli-id");

        Response post = linkedIn().get("/rest/posts/" + urn);

        Documented.example("""
                        {"isReshareDisabledByAuthor": false,
                         "createdAt": 1679663763610,
                         "lifecycleState": "PUBLISHED",
                         "lastModifiedAt": 1679663764133,
                         "visibility": "PUBLIC",
                         "publishedAt": 1679663764088,
                         "author": "urn:li:organization:2414183",
                         "id": "urn:li:share:7045020441609936898",
                         "distribution": {"feedDistribution": "MAIN_FEED", "thirdPartyDistributionChannels": []},
                         "content": {"media": {"altText": "Image", "id": "urn:li:image:D4E10AQE71V5w_-aalA"}},
                         "commentary": "Don't forget the image.",
                         "lifecycleStateInfo": {"isEditedByAuthor": false}}""").without("content").matches(post.asString());
        post.then().body("lifecycleStateInfo.isEditedByAuthor", is(false));
    }

    /** "Posts API", "Update Posts": the post says that it was edited. */
    @Test
    void saysThatAPostWasEdited() {
        String urn = create("Befor").header("x-restli-id");
        linkedIn()
                .header("X-RestLi-Method", "PARTIAL_UPDATE")
                .body("{\"patch\": {\"$set\": {\"commentary\": \"Before\"}}}")
                .post("/rest/posts/" + urn)
                .then()
                .statusCode(204);

        linkedIn().get("/rest/posts/" + urn).then().body("lifecycleStateInfo.isEditedByAuthor", is(true));
    }

    /** "Images API", "Initialize Image Upload". */
    @Test
    void beginsAnImageUpload() {
        Documented.example("""
                        {"value": {
                            "uploadUrlExpiresAt": 1650567510704,
                            "uploadUrl": "https://www.linkedin.com/dms-uploads/C4E10AQFoyyAjHPMQuQ/uploaded-image/0",
                            "image": "urn:li:image:C4E10AQFoyyAjHPMQuQ"}}""")
                .matches(initialize("images", "{\"initializeUploadRequest\": {\"owner\": \"%s\"}}".formatted(AUTHOR)));
    }

    /** "Videos API", "Initialize Video Upload"; the end of validity is a number there, and its name has the plural. */
    @Test
    void beginsAVideoUpload() {
        Documented.example("""
                        {"value": {
                            "uploadUrlsExpireAt": 1633234498985,
                            "video": "urn:li:video:C4E10AQFoyyAjHPMQuQ",
                            "uploadToken": "",
                            "uploadInstructions": [
                                {"uploadUrl": "https://linkedin.com/upload/chunk/one", "firstByte": 0, "lastByte": 4194303}]}}""").matches(initialize("videos", """
                        {"initializeUploadRequest": {
                            "owner": "%s",
                            "fileSizeBytes": 5000000,
                            "uploadCaptions": false,
                            "uploadThumbnail": false}}""".formatted(AUTHOR)));
    }

    /** "Organization Share Statistics", lifetime statistics of a share. */
    @Test
    void countsWhatBecameOfAPost() {
        String urn = create("Counted").header("x-restli-id");

        Response statistics = linkedIn()
                .urlEncodingEnabled(false)
                .get("/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                        + AUTHOR.replace(":", "%3A") + "&shares=List(" + urn.replace(":", "%3A") + ")");

        Documented.example("""
                        {"elements": [{
                            "totalShareStatistics": {
                                "uniqueImpressionsCount": 36430528,
                                "shareCount": 0,
                                "engagement": 0.029,
                                "clickCount": 1999920,
                                "likeCount": 0,
                                "impressionCount": 67703905,
                                "commentCount": 0},
                            "organizationalEntity": "urn:li:organization:1337"}]}""").with("paging", "elements[].share").matches(statistics.asString());
        statistics.then().body("elements[0].share", is(urn));
    }

    /** "Programmatic Refresh Tokens", the sample of the token request; "Authorization Code Flow" has the scope. */
    @Test
    void grantsTokens() {
        String code = SignIn.at(
                        sandbox.networkUrl("linkedin") + "/oauth/v2/authorization",
                        "sunrise-linkedin",
                        Map.of("client_id", "app", "scope", "w_organization_social"))
                .get("code");

        Response tokens = given().formParam("grant_type", "authorization_code")
                .formParam("client_id", "app")
                .formParam("client_secret", "sandbox-secret")
                .formParam("code", code)
                .formParam("redirect_uri", SignIn.REDIRECT)
                .post(sandbox.networkUrl("linkedin") + "/oauth/v2/accessToken");

        Documented.example("""
                        {"access_token": "AQXdSP_W0",
                         "expires_in": 5184000,
                         "refresh_token": "AQVbOTc",
                         "refresh_token_expires_in": 31536000,
                         "scope": "r_basicprofile"}""").matches(tokens.asString());
    }

    private String initialize(String kind, String request) {
        return linkedIn()
                .body(request)
                .post("/rest/" + kind + "?action=initializeUpload")
                .asString();
    }

    private Response create(String commentary) {
        return linkedIn()
                .body(new JsonObject()
                        .put("author", AUTHOR)
                        .put("commentary", commentary)
                        .put("visibility", "PUBLIC")
                        .put("distribution", new JsonObject().put("feedDistribution", "MAIN_FEED"))
                        .put("lifecycleState", "PUBLISHED")
                        .encode())
                .post("/rest/posts");
    }

    private RequestSpecification linkedIn() {
        return given().baseUri(sandbox.networkUrl("linkedin"))
                .header("Authorization", "Bearer linkedin-sunrise-token")
                .header("LinkedIn-Version", "202610")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .contentType("application/json");
    }
}

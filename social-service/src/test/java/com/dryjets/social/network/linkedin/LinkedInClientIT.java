package com.dryjets.social.network.linkedin;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.done;
import static com.dryjets.social.network.PostFixtures.failure;
import static com.dryjets.social.network.PostFixtures.linking;
import static com.dryjets.social.network.PostFixtures.pending;
import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FixtureMedia;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.StepResult.Pending;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of the LinkedIn client on the wire, and documented answers (learn.microsoft.com, version 202610). */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class LinkedInClientIT {

    private static final Credentials ACCOUNT = new Credentials("urn:li:organization:2414183", "token", null);
    private static final NetworkPost POST = post(Channel.LINKEDIN, "Half (50 %) off #laundry");
    private static final String URN = "urn:li:share:6844785523593134080";
    private static final String ENCODED = "urn%3Ali%3Ashare%3A6844785523593134080";

    @Inject
    LinkedInClient client;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    private StepResult perform(NetworkPost post, String step, Progress progress) {
        return await(client.perform(ACCOUNT, post, Step.of(step), progress)).value();
    }

    @Test
    void createsPosts() {
        server.answer(201, "", "x-restli-id", URN);

        assertThat(perform(POST, "PUBLISH 0", Progress.NONE))
                .isEqualTo(new Done(URN, URI.create("https://www.linkedin.com/feed/update/" + URN)));

        NetworkServer.Request request = server.request(0);
        assertThat(request).hasToString("POST /rest/posts");
        assertThat(request.header("LinkedIn-Version")).isEqualTo("202610");
        assertThat(request.header("X-Restli-Protocol-Version")).isEqualTo("2.0.0");
        assertThat(request.header("Authorization")).isEqualTo("Bearer token");
        assertThat(request.json()).isEqualTo(NetworkServer.read("""
                                {"author":"urn:li:organization:2414183","commentary":"Half \\\\(50 %\\\\) off #laundry",
                                "visibility":"PUBLIC","distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],
                                "thirdPartyDistributionChannels":[]},"lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false}"""));
    }

    @Test
    void showsMediaOrALink() {
        server.answer(201, "", "x-restli-id", URN)
                .answer(201, "", "x-restli-id", URN)
                .answer(201, "", "x-restli-id", URN);

        perform(with(POST, FixtureMedia.of("10.jpg", "Bread")), "PUBLISH 0", done("UPLOAD 0", "urn:li:image:1"));
        perform(
                with(POST, FixtureMedia.of("10.jpg", "Bread"), FixtureMedia.of("10.png", null)),
                "PUBLISH 0",
                done("UPLOAD 0", "urn:li:image:1", "UPLOAD 1", "urn:li:image:2"));
        perform(linking(POST, "https://www.sunrise.test/offer"), "PUBLISH 0", Progress.NONE);

        assertThat(server.request(0).json().path("content"))
                .isEqualTo(NetworkServer.read("{\"media\":{\"id\":\"urn:li:image:1\",\"altText\":\"Bread\"}}"));
        assertThat(server.request(1).json().path("content")).isEqualTo(NetworkServer.read("""
                                {"multiImage":{"images":[{"id":"urn:li:image:1","altText":"Bread"},{"id":"urn:li:image:2"}]}}"""));
        assertThat(server.request(2).json().path("content")).isEqualTo(NetworkServer.read("""
                                {"article":{"source":"https://www.sunrise.test/offer","title":"sunrise.test"}}"""));
    }

    @Test
    void tellsOutcomesOfPublishing() {
        server.answer(503, "{}")
                .reset()
                .hang()
                .answer(201, "")
                .answer(422, "{\"status\":422,\"message\":\"Content is a duplicate of " + URN + "\"}")
                .answer(
                        426,
                        "{\"status\":426,\"code\":\"NONEXISTENT_VERSION\",\"message\":\"Requested version is not active\"}");

        for (int i = 0; i < 4; i++) {
            assertThat(failure(client.perform(ACCOUNT, POST, Step.of("PUBLISH 0"), Progress.NONE))
                            .kind())
                    .isEqualTo(Kind.UNKNOWN);
        }
        NetworkFailure duplicate = failure(client.perform(ACCOUNT, POST, Step.of("PUBLISH 0"), Progress.NONE));
        assertThat(duplicate.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(duplicate.existingId()).contains(URN);
        assertThat(failure(client.perform(ACCOUNT, POST, Step.of("PUBLISH 0"), Progress.NONE))
                        .kind())
                .isEqualTo(Kind.VERSION_RETIRED);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void uploadsAgainWhatLinkedInLacks() {
        server.answer(
                400,
                "{\"status\":400,\"code\":\"MEDIA_ASSET_WAITING_UPLOAD\",\"message\":\"Media asset is waiting upload\"}");

        assertThat(perform(
                        with(POST, FixtureMedia.of("10.mp4", null)), "PUBLISH 0", done("UPLOAD 0", "urn:li:video:1")))
                .isEqualTo(new Expired(Step.of("UPLOAD 0"), "Media asset is waiting upload"));
    }

    @Test
    void commentsOnceHoweverOftenItTries() {
        String comment = """
                {"actor":"urn:li:organization:2414183","commentUrn":"urn:li:comment:(urn:li:activity:63,66)",\
                "id":"66","message":{"text":"First! (really)"}}""";
        server.answer(
                        200,
                        "{\"elements\":[{\"actor\":\"urn:li:person:1\",\"id\":\"65\",\"message\":{\"text\":\"First! (really)\"}}]}")
                .answer(201, comment, "x-restli-id", "66")
                .answer(200, "{\"elements\":[" + comment + "]}");
        NetworkPost post = with(POST, new PostOptions("First! (really)", null, false));
        Done written = new Done("urn:li:comment:(urn:li:activity:63,66)");

        assertThat(perform(post, "COMMENT 0", done("PUBLISH 0", URN))).isEqualTo(written);
        assertThat(perform(post, "COMMENT 0", done("PUBLISH 0", URN))).isEqualTo(written);

        String comments = "/rest/socialActions/" + ENCODED + "/comments";
        assertThat(server.requests())
                .hasToString("[GET %s?count=50, POST %s, GET %s?count=50]".formatted(comments, comments, comments));
        assertThat(server.request(1).json()).isEqualTo(NetworkServer.read("""
                                {"actor":"urn:li:organization:2414183","object":"%s","message":{"text":"First! (really)"}}""".formatted(URN)));
    }

    @Test
    void uploadsPictures() {
        server.answer(200, """
                        {"value":{"uploadUrlExpiresAt":1650567510704,"uploadUrl":"$url/dms-uploads/C4?ca=vector&sig=a%2Fb",\
                        "image":"urn:li:image:C4E10AQ"}}""")
                .answer(201, "")
                .answer(200, "{\"id\":\"urn:li:image:C4E10AQ\",\"status\":\"PROCESSING\"}")
                .answer(200, "{\"id\":\"urn:li:image:C4E10AQ\",\"status\":\"AVAILABLE\"}");
        NetworkPost post = with(POST, FixtureMedia.of("700.jpg", "Bread"));
        Pending waiting = new Pending("urn:li:image:C4E10AQ", Duration.ofSeconds(5));

        assertThat(perform(post, "UPLOAD 0", Progress.NONE)).isEqualTo(waiting);
        Progress progress = pending(Progress.NONE, "UPLOAD 0", waiting.remoteId());
        assertThat(perform(post, "UPLOAD 0", progress)).isEqualTo(waiting);
        assertThat(perform(post, "UPLOAD 0", progress)).isEqualTo(new Done(waiting.remoteId()));

        assertThat(server.requests())
                .hasToString("[POST /rest/images?action=initializeUpload, PUT /dms-uploads/C4?ca=vector&sig=a%2Fb,"
                        + " GET /rest/images/urn%3Ali%3Aimage%3AC4E10AQ, GET /rest/images/urn%3Ali%3Aimage%3AC4E10AQ]");
        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read(
                        "{\"initializeUploadRequest\":{\"owner\":\"urn:li:organization:2414183\"}}"));
        assertThat(server.request(1).header("Authorization")).isEqualTo("Bearer token");
        assertThat(server.request(1).bytes()).isEqualTo(FixtureMedia.bytes(0, 700));
    }

    @Test
    void uploadsVideosInTheirParts() {
        server.answer(200, """
                        {"value":{"uploadUrlsExpireAt":1633234311000,"video":"urn:li:video:C5F10","uploadInstructions":[\
                        {"uploadUrl":"$url/dms-uploads/1","firstByte":0,"lastByte":1499},\
                        {"uploadUrl":"$url/dms-uploads/2","firstByte":1500,"lastByte":2499}],"uploadToken":"t"}}""")
                .answer(200, "", "ETag", "etag-1")
                .answer(200, "", "ETag", "etag-2")
                .answer(200, "");

        StepResult result = perform(with(POST, FixtureMedia.of("2500.mp4", null)), "UPLOAD 0", Progress.NONE);

        assertThat(result).isEqualTo(new Pending("urn:li:video:C5F10", Duration.ofSeconds(5)));
        assertThat(server.requests())
                .hasToString("[POST /rest/videos?action=initializeUpload, PUT /dms-uploads/1, PUT /dms-uploads/2,"
                        + " POST /rest/videos?action=finalizeUpload]");
        assertThat(server.request(0).json()).isEqualTo(NetworkServer.read("""
                                {"initializeUploadRequest":{"owner":"urn:li:organization:2414183","fileSizeBytes":2500,\
                                "uploadCaptions":false,"uploadThumbnail":false}}"""));
        assertThat(server.request(2).bytes()).isEqualTo(FixtureMedia.bytes(1_500, 1_000));
        assertThat(server.request(2).header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(server.request(2).header("Authorization")).isNull();
        assertThat(server.request(3).json()).isEqualTo(NetworkServer.read("""
                                {"finalizeUploadRequest":{"video":"urn:li:video:C5F10","uploadToken":"t",\
                                "uploadedPartIds":["etag-1","etag-2"]}}"""));
    }

    @Test
    void tellsWhatBecameOfUploads() {
        server.answer(200, "{\"status\":\"PROCESSING_FAILED\",\"processingFailureReason\":\"Unsupported codec\"}")
                .answer(200, "{\"status\":\"WAITING_UPLOAD\"}")
                .answer(404, "{\"status\":404,\"message\":\"Could not find entity\"}")
                .answer(503, "{}")
                .hang();
        NetworkPost post = with(POST, FixtureMedia.of("10.mp4", null));
        Progress waiting = pending(Progress.NONE, "UPLOAD 0", "urn:li:video:1");

        assertThat(failure(client.perform(ACCOUNT, post, Step.of("UPLOAD 0"), waiting)))
                .hasMessageContaining("Unsupported codec")
                .extracting("kind")
                .isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(perform(post, "UPLOAD 0", waiting)).isInstanceOf(Expired.class);
        assertThat(perform(post, "UPLOAD 0", waiting)).isInstanceOf(Expired.class);
        assertThat(failure(client.perform(ACCOUNT, post, Step.of("UPLOAD 0"), waiting))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(failure(client.perform(ACCOUNT, post, Step.of("UPLOAD 0"), Progress.NONE))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }
}

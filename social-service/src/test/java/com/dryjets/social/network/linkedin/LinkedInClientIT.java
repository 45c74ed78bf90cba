package com.dryjets.social.network.linkedin;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.done;
import static com.dryjets.social.network.PostFixtures.failure;
import static com.dryjets.social.network.PostFixtures.linking;
import static com.dryjets.social.network.PostFixtures.pending;
import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FixtureMedia;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.Login;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.StepResult.Pending;
import com.dryjets.social.network.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Inject
    LinkedInLogin login;

    @Inject
    Clock clock;

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

    @Test
    void listsPostsPageByPageUntilTheTime() {
        server.answer(200, """
                        {"paging":{"start":0,"count":2,"links":[]},"elements":[
                        {"id":"urn:li:ugcPost:2","author":"urn:li:organization:2414183","createdAt":1764403202000,
                        "commentary":"Half \\\\(50 %\\\\) off {hashtag|\\\\#|laundry}","lifecycleState":"PUBLISHED",
                        "content":{"multiImage":{"images":[{"id":"urn:li:image:1"},{"id":"urn:li:image:2"}]}}},
                        {"id":"urn:li:share:1","createdAt":1764403201000,"commentary":"Older","content":{"media":{"id":"urn:li:video:1"}}}]}""").answer(200, "{\"paging\":{\"start\":2,\"count\":2},\"elements\":[]}");
        Instant since = Instant.ofEpochMilli(1_764_403_200_000L);

        RecentPage first = await(client.recent(ACCOUNT, since, null)).value();
        RecentPage second =
                await(client.recent(ACCOUNT, since, first.nextCursor())).value();

        assertThat(first.posts())
                .extracting(FoundPost::externalId, FoundPost::text, FoundPost::media)
                .containsExactly(
                        tuple("urn:li:ugcPost:2", "Half (50 %) off #laundry", 2), tuple("urn:li:share:1", "Older", 1));
        assertThat(second.nextCursor()).isNull();
        assertThat(server.request(0))
                .hasToString(
                        "GET /rest/posts?q=author&author=urn%3Ali%3Aorganization%3A2414183&sortBy=CREATED&start=0&count=2");
        assertThat(server.request(0).header("X-RestLi-Method")).isEqualTo("FINDER");
        assertThat(server.request(1).target()).contains("start=2");
    }

    @Test
    void readsStatisticsOfSharesAndUgcPosts() {
        Instant now = clock.instant();
        server.answer(200, """
                        {"elements":[{"totalShareStatistics":{"uniqueImpressionsCount":9327,"shareCount":5,"engagement":0.01,\
                        "clickCount":109,"likeCount":21,"impressionCount":14490,"commentCount":6},"share":"urn:li:share:1",\
                        "organizationalEntity":"urn:li:organization:2414183"}]}""").answer(200, """
                        {"elements":[{"totalShareStatistics":{"impressionCount":7},"ugcPost":"urn:li:ugcPost:2"}]}""");

        Map<String, Counters> counters = await(client.counters(
                        ACCOUNT,
                        List.of(
                                new ShownPost("urn:li:share:1", now),
                                new ShownPost("urn:li:ugcPost:2", now),
                                new ShownPost("urn:li:share:3", now.minus(Duration.ofDays(400))))))
                .value();

        assertThat(counters.get("urn:li:share:1").values())
                .containsEntry(Metric.REACH, 9_327L)
                .containsEntry(Metric.CLICKS, 109L)
                .containsEntry(Metric.ENGAGEMENTS, 141L);
        assertThat(counters.get("urn:li:ugcPost:2").values()).containsOnly(Map.entry(Metric.IMPRESSIONS, 7L));
        assertThat(server.requests())
                .hasToString(
                        "[GET /rest/organizationalEntityShareStatistics?q=organizationalEntity"
                                + "&organizationalEntity=urn%3Ali%3Aorganization%3A2414183&shares=List(urn%3Ali%3Ashare%3A1),"
                                + " GET /rest/organizationalEntityShareStatistics?q=organizationalEntity"
                                + "&organizationalEntity=urn%3Ali%3Aorganization%3A2414183&ugcPosts=List(urn%3Ali%3AugcPost%3A2)]");
    }

    @Test
    void keepsTheSharesWhenLinkedInRefusesTheUgcPosts() {
        server.answer(200, "{\"elements\":[{\"totalShareStatistics\":{\"likeCount\":1},\"share\":\"urn:li:share:1\"}]}")
                .answer(400, "{\"status\":400,\"message\":\"Invalid query parameters passed to request\"}");

        assertThat(await(client.counters(
                                ACCOUNT,
                                List.of(
                                        new ShownPost("urn:li:share:1", clock.instant()),
                                        new ShownPost("urn:li:ugcPost:2", clock.instant()))))
                        .value())
                .containsOnlyKeys("urn:li:share:1");
    }

    @Test
    void editsAndDeletes() {
        server.answer(204, "").answer(204, "").answer(404, "{}");

        await(client.edit(ACCOUNT, URN, "Now [60 %] off"));
        await(client.delete(ACCOUNT, URN));
        await(client.delete(ACCOUNT, URN));

        assertThat(server.request(0)).hasToString("POST /rest/posts/" + ENCODED);
        assertThat(server.request(0).header("X-RestLi-Method")).isEqualTo("PARTIAL_UPDATE");
        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read("{\"patch\":{\"$set\":{\"commentary\":\"Now \\\\[60 %\\\\] off\"}}}"));
        assertThat(server.request(1)).hasToString("DELETE /rest/posts/" + ENCODED);
        assertThat(server.request(1).header("X-RestLi-Method")).isEqualTo("DELETE");
    }

    @Test
    void connectsThePagesOfAMember() {
        URI callback = URI.create("https://console.test/callback");
        server.answer(200, """
                        {"access_token":"access","expires_in":5184000,"refresh_token":"r1","refresh_token_expires_in":31536000}""")
                .answer(200, """
                        {"elements":[{"role":"ADMINISTRATOR","organization":"urn:li:organization:1","state":"APPROVED"},\
                        {"role":"ADMINISTRATOR","organization":"urn:li:organizationBrand:2","state":"APPROVED"}]}""")
                .answer(200, """
                        {"elements":[{"role":"ADMINISTRATOR","organization":"urn:li:organization:3","state":"APPROVED"}]}""")
                .answer(200, "{\"id\":1,\"localizedName\":\"Sunrise\",\"vanityName\":\"sunrise\"}")
                .answer(200, "{\"id\":3,\"localizedName\":\"Harbor\"}");

        Tokens tokens = await(login.exchange("code", "verifier", callback));
        List<Login.Grant> grants = await(login.accounts(tokens));

        assertThat(login.authorizationPage("state", "challenge", callback).toString())
                .endsWith("/oauth/v2/authorization?response_type=code&client_id=linkedin-client"
                        + "&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback&state=state"
                        + "&scope=w_organization_social%20r_organization_social%20rw_organization_admin");
        assertThat(grants)
                .extracting(
                        grant -> grant.profile().externalId(),
                        grant -> grant.profile().name())
                .containsExactly(tuple("urn:li:organization:1", "Sunrise"), tuple("urn:li:organization:3", "Harbor"));
        assertThat(server.request(0)).hasToString("POST /oauth/v2/accessToken");
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=authorization_code",
                        "code=code",
                        "redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback",
                        "client_id=linkedin-client",
                        "client_secret=linkedin-secret");
        assertThat(server.request(1))
                .hasToString(
                        "GET /rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&start=0&count=2");
        assertThat(server.request(2).target()).contains("start=2");
        assertThat(server.request(3)).hasToString("GET /rest/organizations/1");
    }

    @Test
    void refreshesTokens() {
        Tokens old = new Tokens("a1", "r1", null, null, Set.of(), null);
        server.answer(200, "{\"access_token\":\"a2\",\"expires_in\":86400}").answer(400, """
                        {"error":"invalid_request","error_description":"The provided authorization grant or refresh token is \
                        invalid, expired or revoked."}""");

        Tokens renewed = await(login.refresh(ACCOUNT, old));

        assertThat(renewed.accessToken()).isEqualTo("a2");
        assertThat(renewed.refreshToken()).isEqualTo("r1");
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(server.request(0).body()).contains("grant_type=refresh_token", "refresh_token=r1");
    }
}

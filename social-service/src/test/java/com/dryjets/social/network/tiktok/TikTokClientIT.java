package com.dryjets.social.network.tiktok;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.done;
import static com.dryjets.social.network.PostFixtures.failure;
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
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of the TikTok client on the wire, and documented answers (developers.tiktok.com, API v2). */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TikTokClientIT {

    private static final Credentials ACCOUNT = new Credentials("afd97af1", "act.1", null);
    private static final String OK = "\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"2022\"}}";
    private static final String CREATOR = """
            {"data":{"creator_avatar_url":"https://cdn.test/a","creator_username":"sunrise","creator_nickname":"Sunrise",\
            "privacy_level_options":["PUBLIC_TO_EVERYONE","SELF_ONLY"],"comment_disabled":false,"duet_disabled":false,\
            "stitch_disabled":true,"max_video_post_duration_sec":300},""" + OK;
    private static final String ID = "v_pub_file~v2-1.123456789";
    private static final NetworkPost VIDEO = with(
            with(post(Channel.TIKTOK, "Fresh #bread"), new PostOptions(null, "PUBLIC_TO_EVERYONE", true)),
            FixtureMedia.of("2500.mp4", null));
    private static final NetworkPost PHOTOS = with(
            with(post(Channel.TIKTOK, "Fresh #bread"), new PostOptions(null, "SELF_ONLY", false)),
            FixtureMedia.of("10.jpg", null),
            FixtureMedia.of("20.jpg", null));

    @Inject
    TikTokClient client;

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

    private static String status(String status, String more) {
        return "{\"data\":{\"status\":\"" + status + "\"" + more + "}," + OK;
    }

    private Progress uploaded() {
        return done("UPLOAD 0", ID + " 2500 1000 " + server.url() + "/video/?upload_id=67890&upload_token=Xza123");
    }

    @Test
    void uploadsAVideoUpToItsLastChunk() {
        server.answer(200, CREATOR)
                .answer(
                        200,
                        "{\"data\":{\"publish_id\":\"" + ID
                                + "\",\"upload_url\":\"$url/video/?upload_id=67890&upload_token=Xza123\"}," + OK)
                .answer(206, "");

        StepResult result = perform(VIDEO, "UPLOAD 0", Progress.NONE);

        assertThat(result).isEqualTo(new Done(uploaded().id(Step.of("UPLOAD 0"))));
        assertThat(server.requests())
                .hasToString("[POST /v2/post/publish/creator_info/query/, POST /v2/post/publish/video/init/,"
                        + " PUT /video/?upload_id=67890&upload_token=Xza123]");
        assertThat(server.request(1).header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(server.request(1).json()).isEqualTo(NetworkServer.read("""
                                {"post_info":{"title":"Fresh #bread","privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":false,
                                "brand_content_toggle":false,"brand_organic_toggle":false,"disable_duet":false,
                                "disable_stitch":true,"is_aigc":true},
                                "source_info":{"source":"FILE_UPLOAD","video_size":2500,"chunk_size":1000,"total_chunk_count":2}}"""));
        assertThat(server.request(2).header("Content-Range")).isEqualTo("bytes 0-999/2500");
        assertThat(server.request(2).header("Content-Type")).isEqualTo("video/mp4");
        assertThat(server.request(2).header("Authorization")).isNull();
        assertThat(server.request(2).bytes()).isEqualTo(FixtureMedia.bytes(0, 1_000));
    }

    @Test
    void publishesAVideoByItsLastChunk() {
        server.answer(200, status("PROCESSING_UPLOAD", ",\"uploaded_bytes\":1000"))
                .answer(201, "");

        assertThat(perform(VIDEO, "PUBLISH 0", uploaded())).isEqualTo(new Pending(ID, Duration.ofSeconds(5)));

        assertThat(server.request(0)).hasToString("POST /v2/post/publish/status/fetch/");
        assertThat(server.request(0).json()).isEqualTo(NetworkServer.read("{\"publish_id\":\"" + ID + "\"}"));
        assertThat(server.request(1).header("Content-Range")).isEqualTo("bytes 1000-2499/2500");
        assertThat(server.request(1).bytes()).isEqualTo(FixtureMedia.bytes(1_000, 1_500));
    }

    @Test
    void followsAVideoInsteadOfSendingItTwice() {
        server.answer(200, status("PROCESSING_UPLOAD", ",\"uploaded_bytes\":1000"))
                .hang()
                .answer(200, status("PROCESSING_UPLOAD", ",\"uploaded_bytes\":2500"))
                .answer(200, status("PUBLISH_COMPLETE", ""));

        assertThat(failure(client.perform(ACCOUNT, VIDEO, Step.of("PUBLISH 0"), uploaded()))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(perform(VIDEO, "PUBLISH 0", uploaded())).isEqualTo(new Pending(ID, Duration.ofSeconds(5)));
        assertThat(perform(VIDEO, "PUBLISH 0", uploaded())).isEqualTo(new Pending(ID, Duration.ofSeconds(5)));
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .hasSize(1);
    }

    @Test
    void beginsAgainWhenTheUploadIsLost() {
        server.answer(200, status("PROCESSING_UPLOAD", ",\"uploaded_bytes\":1000"))
                .answer(403, "")
                .answer(400, "{\"error\":{\"code\":\"invalid_publish_id\",\"message\":\"unknown\"}}")
                .answer(200, status("FAILED", ",\"fail_reason\":\"internal\""));

        for (int i = 0; i < 3; i++) {
            assertThat(perform(VIDEO, "PUBLISH 0", uploaded()))
                    .isInstanceOfSatisfying(
                            Expired.class, expired -> assertThat(expired.step()).isEqualTo(Step.of("UPLOAD 0")));
        }
    }

    @Test
    void waitsForModerationAndThenGoesOnWithThePublishId() {
        server.answer(200, status("PROCESSING_UPLOAD", ",\"uploaded_bytes\":2500"))
                .answer(200, status("PUBLISH_COMPLETE", ",\"publicaly_available_post_id\":[]"))
                .answer(200, status("PUBLISH_COMPLETE", ""))
                .answer(200, status("PUBLISH_COMPLETE", ",\"publicaly_available_post_id\":[7123456789012345678]"))
                .answer(
                        200,
                        "{\"data\":{\"videos\":[{\"id\":\"7123456789012345678\",\"share_url\":\"https://www.tiktok.com/@sunrise/video/7123456789012345678\"}]},"
                                + OK);

        assertThat(perform(VIDEO, "PUBLISH 0", pending(uploaded(), "PUBLISH 0", ID)))
                .isEqualTo(new Pending(ID, Duration.ofSeconds(5)));
        StepResult complete = perform(VIDEO, "PUBLISH 0", pending(uploaded(), "PUBLISH 0", ID));
        assertThat(complete)
                .isInstanceOfSatisfying(
                        Pending.class, waiting -> assertThat(waiting.remoteId()).matches(ID + " \\d+"));
        String longAgo = ID + " " + clock.instant().minusSeconds(300).getEpochSecond();
        assertThat(perform(VIDEO, "PUBLISH 0", pending(uploaded(), "PUBLISH 0", longAgo)))
                .isEqualTo(new Done(ID));
        assertThat(perform(VIDEO, "PUBLISH 0", pending(uploaded(), "PUBLISH 0", longAgo)))
                .isEqualTo(new Done(
                        "7123456789012345678",
                        URI.create("https://www.tiktok.com/@sunrise/video/7123456789012345678")));
    }

    @Test
    void tellsThatAPostIsForgottenInsteadOfRepeatingIt() {
        String forgotten = "{\"error\":{\"code\":\"invalid_publish_id\",\"message\":\"unknown\"}}";
        server.answer(400, forgotten).answer(400, forgotten);

        assertThat(failure(client.perform(
                                ACCOUNT, PHOTOS, Step.of("PUBLISH 0"), pending(Progress.NONE, "PUBLISH 0", ID)))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(perform(PHOTOS, "PUBLISH 0", pending(Progress.NONE, "PUBLISH 0", ID + " 1764403202")))
                .as("it was complete before")
                .isEqualTo(new Done(ID));
    }

    @Test
    void tellsWhyAPostFailed() {
        server.answer(
                200,
                status(
                        "FAILED",
                        ",\"fail_reason\":\"picture_size_check_failed\",\"publicaly_available_post_id\":[],\"uploaded_bytes\":10000"));

        assertThat(failure(client.perform(ACCOUNT, VIDEO, Step.of("PUBLISH 0"), pending(uploaded(), "PUBLISH 0", ID))))
                .hasMessageContaining("360 to 4096 pixels")
                .extracting(NetworkFailure::kind, NetworkFailure::isVerdict)
                .containsExactly(Kind.MEDIA_UNUSABLE, true);
    }

    /** A refused status request doesn't mean that the post failed. */
    @Test
    void givesNoVerdictWhenTheStatusCannotBeAskedFor() {
        server.answer(429, "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"wait\"}}")
                .answer(400, "{\"error\":{\"code\":\"invalid_params\",\"message\":\"words\"}}")
                .answer(400, "{\"error\":{\"code\":\"invalid_publish_id\",\"message\":\"unknown\"}}");

        for (int i = 0; i < 3; i++) {
            assertThat(failure(client.perform(
                                    ACCOUNT, VIDEO, Step.of("PUBLISH 0"), pending(uploaded(), "PUBLISH 0", ID)))
                            .isVerdict())
                    .isFalse();
        }
    }

    @Test
    void isSureToListVideosOnly() {
        assertThat(client.isListed(VIDEO)).isTrue();
        assertThat(client.isListed(PHOTOS)).isFalse();
    }

    @Test
    void letsTikTokFetchPhotos() {
        server.answer(200, CREATOR)
                .answer(200, "{\"data\":{\"publish_id\":\"p_pub_url~v2.123456789\"}," + OK)
                .answer(200, status("PUBLISH_COMPLETE", ""));

        StepResult result = perform(PHOTOS, "PUBLISH 0", Progress.NONE);

        assertThat(result).isEqualTo(new Pending("p_pub_url~v2.123456789", Duration.ofSeconds(5)));
        assertThat(perform(PHOTOS, "PUBLISH 0", pending(Progress.NONE, "PUBLISH 0", "p_pub_url~v2.123456789")))
                .as("a private post never gets another id")
                .isEqualTo(new Done("p_pub_url~v2.123456789"));
        assertThat(server.request(1)).hasToString("POST /v2/post/publish/content/init/");
        assertThat(server.request(1).json()).isEqualTo(NetworkServer.read("""
                                {"post_info":{"description":"Fresh #bread","privacy_level":"SELF_ONLY","disable_comment":false,
                                "brand_content_toggle":false,"brand_organic_toggle":false},
                                "source_info":{"source":"PULL_FROM_URL","photo_cover_index":0,
                                "photo_images":["https://media.test/10.jpg","https://media.test/20.jpg"]},
                                "post_mode":"DIRECT_POST","media_type":"PHOTO"}"""));
    }

    @Test
    void tellsUnknownOutcomesOfPublishingPhotos() {
        server.answer(200, CREATOR)
                .answer(500, "{\"error\":{\"code\":\"internal_error\",\"message\":\"\"}}")
                .answer(200, CREATOR)
                .reset()
                .answer(200, CREATOR)
                .hang()
                .answer(200, CREATOR)
                .answer(200, "{\"data\":{}," + OK)
                .answer(503, "");

        for (int i = 0; i < 4; i++) {
            assertThat(failure(client.perform(ACCOUNT, PHOTOS, Step.of("PUBLISH 0"), Progress.NONE))
                            .kind())
                    .isEqualTo(Kind.UNKNOWN);
        }
        assertThat(failure(client.perform(ACCOUNT, PHOTOS, Step.of("PUBLISH 0"), Progress.NONE))
                        .kind())
                .as("nothing was published when the settings could not be read")
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void asksFirstWhatTheAccountMayDo() {
        server.answer(200, CREATOR)
                .answer(200, "{\"data\":{},\"error\":{\"code\":\"spam_risk_too_many_posts\",\"message\":\"\"}}")
                .answer(200, CREATOR);
        NetworkPost friends = with(PHOTOS, new PostOptions(null, "MUTUAL_FOLLOW_FRIENDS", false));

        assertThat(failure(client.perform(ACCOUNT, friends, Step.of("PUBLISH 0"), Progress.NONE)))
                .hasMessageContaining("PUBLIC_TO_EVERYONE, SELF_ONLY, not MUTUAL_FOLLOW_FRIENDS. Choose who can see")
                .extracting("kind")
                .isEqualTo(Kind.CONTENT_REFUSED);
        assertThat(failure(client.perform(ACCOUNT, PHOTOS, Step.of("PUBLISH 0"), Progress.NONE))
                        .kind())
                .isEqualTo(Kind.RATE_LIMITED);
        assertThat(await(client.privacyLevels(ACCOUNT)).value()).containsExactly("PUBLIC_TO_EVERYONE", "SELF_ONLY");
    }
}

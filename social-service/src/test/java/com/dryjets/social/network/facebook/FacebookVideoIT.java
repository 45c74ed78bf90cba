package com.dryjets.social.network.facebook;

import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.social.network.NetworkFixtures.done;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.pending;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.step;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.dryjets.social.network.ScriptedNetworks.requests;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.StepResult;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class FacebookVideoIT {

    private static final Credentials PAGE = new Credentials("104", "page-token", null);
    private static final String ROOT = ScriptedNetworks.GRAPH;

    @Inject
    FacebookClient client;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void opensASessionForAVideo() {
        on(post(urlPathEqualTo(ROOT + "/4711/uploads")), 200, "{\"id\": \"upload:88\"}");

        assertThat(perform(withMedia(FACEBOOK, "Hello", video("clip.mp4")), "UPLOAD 0"))
                .isEqualTo(new StepResult.Pending("upload:88", Duration.ZERO));
        LoggedRequest start = request(postRequestedFor(anyUrl()));
        assertThat(start.getHeader("Authorization")).isEqualTo("OAuth page-token");
        assertThat(start.queryParameter("file_length").firstValue()).isEqualTo("32");
        assertThat(start.queryParameter("file_type").firstValue()).isEqualTo("video/mp4");
    }

    @Test
    void sendsAVideoInChunksFromWhereItWasInterrupted() {
        onOffset(4);
        onChunk("4", "{\"id\": \"upload:88\", \"file_offset\": 24}");
        onChunk("24", "{\"h\": \"2:c2FtcGxl\"}");

        StepResult result = perform(
                withMedia(FACEBOOK, "Hello", video("clip.mp4")),
                "UPLOAD 0",
                pending(Progress.NONE, "UPLOAD 0", "upload:88"));

        assertThat(result).isEqualTo(new StepResult.Done("2:c2FtcGxl"));
        assertThat(requests(postRequestedFor(anyUrl())))
                .extracting(sent -> sent.getBody().length)
                .containsExactly(20, 8);
    }

    @Test
    void opensAnotherSessionAfterTheFirstHasEnded() {
        on(get(urlPathEqualTo(ROOT + "/upload:88")), 400, error(100, "\"error_subcode\": 33,"));

        assertThat(perform(
                        withMedia(FACEBOOK, "Hello", video("clip.mp4")),
                        "UPLOAD 0",
                        pending(Progress.NONE, "UPLOAD 0", "upload:88")))
                .isEqualTo(new StepResult.Expired(step("UPLOAD 0"), "The upload session has ended."));
    }

    private static void onOffset(long offset) {
        on(
                get(urlPathEqualTo(ROOT + "/upload:88")),
                200,
                "{\"id\": \"upload:88\", \"file_offset\": %d}".formatted(offset));
    }

    private static void onChunk(String offset, String answer) {
        on(
                post(urlPathEqualTo(ROOT + "/upload:88"))
                        .withHeader("Authorization", equalTo("OAuth page-token"))
                        .withHeader("file_offset", equalTo(offset)),
                200,
                answer);
    }

    @Test
    void followsAVideoUntilItIsShown() {
        NetworkPost post = withMedia(FACEBOOK, "Hello", video("clip.mp4"));
        Progress uploaded = done("UPLOAD 0", "2:c2FtcGxl");
        on(post(ROOT + "/104/videos"), 200, "{\"id\": \"99\"}");

        assertThat(perform(post, "PUBLISH 0", uploaded))
                .isEqualTo(new StepResult.Pending("99", Duration.ofSeconds(15)));
        LoggedRequest shown = request(postRequestedFor(urlEqualTo(ROOT + "/104/videos")));
        assertThat(shown.formParameter("fbuploader_video_file_chunk").getValues())
                .containsExactly("2:c2FtcGxl");
        assertThat(shown.formParameter("description").getValues()).containsExactly("Hello");

        Progress following = pending(uploaded, "PUBLISH 0", "99");
        onVideo("processing", "not_started");
        assertThat(perform(post, "PUBLISH 0", following)).isInstanceOf(StepResult.Pending.class);
        onVideo("ready", "complete");
        assertThat(perform(post, "PUBLISH 0", following))
                .isEqualTo(new StepResult.Done("104_7", URI.create("/reel/99/")));
    }

    @Test
    void hasFacebookFetchAVideoThatIsNotMp4() {
        Media video = new Media(
                URI.create("https://media.example/clip.mov"), "video/quicktime", null, null, null, null, null);
        on(post(ROOT + "/104/videos"), 200, "{\"id\": \"99\"}");

        perform(withMedia(FACEBOOK, "Hello", video), "PUBLISH 0");

        assertThat(request(postRequestedFor(anyUrl())).formParameter("file_url").getValues())
                .containsExactly("https://media.example/clip.mov");
    }

    @Test
    void refusesAVideoThatFacebookCannotProcess() {
        on(get(urlPathEqualTo(ROOT + "/99")), 200, """
                {"status": {"video_status": "error", "processing_phase": {"status": "error",
                 "errors": [{"code": 1363008, "message": "The video is too short"}]}}, "id": "99"}""");

        NetworkFailure failure = failure(client.perform(
                PAGE,
                withMedia(FACEBOOK, "Hello", video("clip.mp4")),
                step("PUBLISH 0"),
                pending(done("UPLOAD 0", "2:c2FtcGxl"), "PUBLISH 0", "99")));

        assertThat(failure.kind()).isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(failure).hasMessage("The video is too short");
        assertThat(failure.isVerdict()).isTrue();
    }

    /** A refused question says nothing about the video, which people may see. */
    @Test
    void givesNoVerdictOnAVideoThatItCannotAskFor() {
        on(get(urlPathEqualTo(ROOT + "/99")), 400, error(100, ""));

        NetworkFailure failure = failure(client.perform(
                PAGE,
                withMedia(FACEBOOK, "Hello", video("clip.mp4")),
                step("PUBLISH 0"),
                pending(done("UPLOAD 0", "2:c2FtcGxl"), "PUBLISH 0", "99")));

        assertThat(failure.isVerdict()).isFalse();
    }

    @Test
    void isNotSureToListVideos() {
        assertThat(client.isListed(withMedia(FACEBOOK, "Hello", video("clip.mp4"))))
                .isFalse();
        assertThat(client.isListed(text(FACEBOOK, "Hello"))).isTrue();
    }

    private static void onVideo(String status, String publishing) {
        on(get(urlPathEqualTo(ROOT + "/99")), 200, """
                {"status": {"video_status": "%s", "publishing_phase": {"status": "%s"}}, "post_id": "7",
                 "permalink_url": "/reel/99/", "id": "99"}""".formatted(status, publishing));
    }

    private StepResult perform(NetworkPost post, String step) {
        return perform(post, step, Progress.NONE);
    }

    private StepResult perform(NetworkPost post, String step, Progress progress) {
        return value(client.perform(PAGE, post, step(step), progress));
    }

    private static String error(int code, String more) {
        return """
                {"error": {"message": "words", "type": "OAuthException", %s "code": %d, "fbtrace_id": "EJplcsCHuLu"}}""".formatted(more, code);
    }
}

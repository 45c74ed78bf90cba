package com.dryjets.social.network.facebook;

import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.social.network.NetworkFixtures.done;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.pending;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.step;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static com.dryjets.social.network.ScriptedNetworks.connectionReset;
import static com.dryjets.social.network.ScriptedNetworks.json;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.dryjets.social.network.ScriptedNetworks.requests;
import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.StepResult;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class FacebookPublishingIT {

    private static final Credentials PAGE = new Credentials("104", "page-token", null);
    private static final String ROOT = ScriptedNetworks.GRAPH;

    @Inject
    FacebookClient client;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void showsATextWithALinkPreview() {
        on(post(ROOT + "/104/feed"), 200, "{\"id\": \"104_7\"}");

        StepResult result = perform(withLink(text(FACEBOOK, "Grüße & more"), "https://shop.example/?a=1"), "PUBLISH 0");

        assertThat(result).isEqualTo(new StepResult.Done("104_7"));
        LoggedRequest sent = request(anyRequestedFor(anyUrl()));
        assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer page-token");
        assertThat(sent.formParameter("message").getValues()).containsExactly("Grüße & more");
        assertThat(sent.formParameter("link").getValues()).containsExactly("https://shop.example/?a=1");
    }

    @Test
    void attachesPicturesThatItUploadedUnseen() {
        NetworkPost post = withMedia(FACEBOOK, "Hello", picture("a.jpg", "A shirt"), picture("b.jpg", null));
        on(post(ROOT + "/104/photos"), 200, "{\"id\": \"51\"}");
        on(post(ROOT + "/104/feed"), 200, "{\"id\": \"104_7\"}");

        assertThat(perform(post, "UPLOAD 0")).isEqualTo(new StepResult.Done("51"));
        perform(post, "PUBLISH 0", done("UPLOAD 0", "51", "UPLOAD 1", "52"));

        LoggedRequest photo = request(postRequestedFor(urlEqualTo(ROOT + "/104/photos")));
        assertThat(photo.formParameter("url").getValues()).containsExactly("https://media.example/a.jpg");
        assertThat(photo.formParameter("published").getValues()).containsExactly("false");
        assertThat(photo.formParameter("alt_text_custom").getValues()).containsExactly("A shirt");
        LoggedRequest shown = request(postRequestedFor(urlEqualTo(ROOT + "/104/feed")));
        assertThat(shown.formParameter("attached_media[0]").getValues()).containsExactly("{\"media_fbid\":\"51\"}");
        assertThat(shown.formParameter("attached_media[1]").getValues()).containsExactly("{\"media_fbid\":\"52\"}");
    }

    @Test
    void uploadsAVideoInTheChunksThatFacebookAsksFor() {
        on(
                post(ROOT + "/104/videos").withFormParam("upload_phase", equalTo("start")),
                200,
                "{\"upload_session_id\": \"88\", \"video_id\": \"99\", \"start_offset\": \"0\", \"end_offset\": \"20\"}");
        onChunk("0", "{\"start_offset\": \"20\", \"end_offset\": \"32\"}");
        onChunk("20", "{\"start_offset\": \"32\", \"end_offset\": \"32\"}");

        StepResult result = perform(withMedia(FACEBOOK, "Hello", video("clip.mp4")), "UPLOAD 0");

        assertThat(result).isEqualTo(new StepResult.Done("88:99"));
        List<LoggedRequest> requests = requests(postRequestedFor(urlEqualTo(ROOT + "/104/videos")));
        assertThat(requests.getFirst().formParameter("file_size").getValues()).containsExactly("32");
        assertThat(requests).hasSize(3);
        assertThat(requests.get(1).getPart("video_file_chunk").getBody().asBytes())
                .hasSize(20);
        assertThat(requests.get(2).getPart("video_file_chunk").getBody().asBytes())
                .hasSize(12);
    }

    private static void onChunk(String offset, String answer) {
        on(
                post(ROOT + "/104/videos")
                        .withMultipartRequestBody(aMultipart("upload_phase").withBody(equalTo("transfer")))
                        .withMultipartRequestBody(
                                aMultipart("upload_session_id").withBody(equalTo("88")))
                        .withMultipartRequestBody(aMultipart("start_offset").withBody(equalTo(offset))),
                200,
                answer);
    }

    @Test
    void followsAVideoUntilItIsShown() {
        NetworkPost post = withMedia(FACEBOOK, "Hello", video("clip.mp4"));
        Progress uploaded = done("UPLOAD 0", "88:99");
        onVideo("uploading", "not_started");
        on(post(ROOT + "/104/videos"), 200, "{\"success\": true}");

        assertThat(perform(post, "PUBLISH 0", uploaded))
                .isEqualTo(new StepResult.Pending("99", Duration.ofSeconds(15)));
        LoggedRequest finish = request(postRequestedFor(urlEqualTo(ROOT + "/104/videos")));
        assertThat(finish.formParameter("upload_phase").getValues()).containsExactly("finish");
        assertThat(finish.formParameter("upload_session_id").getValues()).containsExactly("88");
        assertThat(finish.formParameter("description").getValues()).containsExactly("Hello");

        Progress shown = pending(uploaded, "PUBLISH 0", "99");
        onVideo("processing", "not_started");
        assertThat(perform(post, "PUBLISH 0", shown)).isInstanceOf(StepResult.Pending.class);
        onVideo("ready", "complete");
        assertThat(perform(post, "PUBLISH 0", shown)).isEqualTo(new StepResult.Done("104_7", URI.create("/reel/99/")));
    }

    @Test
    void doesNotShowAVideoAgain() {
        NetworkPost post = withMedia(FACEBOOK, "Hello", video("clip.mp4"));
        onVideo("ready", "complete");

        assertThat(perform(post, "PUBLISH 0", done("UPLOAD 0", "88:99"))).isInstanceOf(StepResult.Done.class);
        assertThat(requests(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void uploadsAVideoAgainWhoseSessionHasExpired() {
        onVideo("uploading", "not_started");
        on(
                post(ROOT + "/104/videos"),
                400,
                error(6001, "\"error_subcode\": 1363041, \"error_user_msg\": \"Invalid upload session\","));

        assertThat(perform(withMedia(FACEBOOK, "Hello", video("clip.mp4")), "PUBLISH 0", done("UPLOAD 0", "88:99")))
                .isEqualTo(new StepResult.Expired(step("UPLOAD 0"), "Invalid upload session"));
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
                pending(done("UPLOAD 0", "88:99"), "PUBLISH 0", "99")));

        assertThat(failure.kind()).isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(failure).hasMessage("The video is too short");
    }

    private static void onVideo(String status, String publishing) {
        on(get(urlPathEqualTo(ROOT + "/99")), 200, """
                {"status": {"video_status": "%s", "publishing_phase": {"status": "%s"}}, "post_id": "7",
                 "permalink_url": "/reel/99/", "id": "99"}""".formatted(status, publishing));
    }

    @Test
    void commentsOnce() {
        NetworkPost post = withComment(text(FACEBOOK, "Hello"), "First!");
        on(get(urlPathEqualTo(ROOT + "/104_7/comments")), 200, "{\"data\": []}");
        on(post(ROOT + "/104_7/comments"), 200, "{\"id\": \"7_1\"}");

        assertThat(perform(post, "COMMENT 0", done("PUBLISH 0", "104_7"))).isEqualTo(new StepResult.Done("7_1"));
        on(
                get(urlPathEqualTo(ROOT + "/104_7/comments")),
                200,
                "{\"data\": [{\"id\": \"7_1\", \"message\": \"First!\"}]}");
        assertThat(perform(post, "COMMENT 0", done("PUBLISH 0", "104_7"))).isEqualTo(new StepResult.Done("7_1"));

        assertThat(request(postRequestedFor(anyUrl())).formParameter("message").getValues())
                .containsExactly("First!");
    }

    @Test
    void doesNotKnowWhatCameOfAPostWithoutAResponse() {
        for (var answer : List.of(
                connectionReset(),
                json(200, "{\"id\": \"104_7\"}").withFixedDelay(3_000),
                json(500, error(2, "\"is_transient\": true,")),
                json(502, "<html>"),
                json(200, "{}"))) {
            on(post(ROOT + "/104/feed"), answer);
            assertThat(failure(client.perform(PAGE, text(FACEBOOK, "Hello"), step("PUBLISH 0"), Progress.NONE))
                            .kind())
                    .isEqualTo(Kind.UNKNOWN);
        }
    }

    @Test
    void repeatsAnUploadWithoutAResponse() {
        on(post(ROOT + "/104/photos"), connectionReset());

        assertThat(failure(client.perform(
                                PAGE,
                                withMedia(FACEBOOK, "Hello", picture("a.jpg", null)),
                                step("UPLOAD 0"),
                                Progress.NONE))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void waitsAsLongAsThePageIsLimited() {
        Instant before = Instant.now();
        on(post(ROOT + "/104/feed"), json(403, error(80001, "")).withHeader("X-Business-Use-Case-Usage", """
                                {"104": [{"type": "pages", "call_count": 100, "total_cputime": 1, "total_time": 1,
                                 "estimated_time_to_regain_access": 5}]}""".replace(
                        "\n", "")));

        NetworkFailure failure =
                failure(client.perform(PAGE, text(FACEBOOK, "Hello"), step("PUBLISH 0"), Progress.NONE));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.scope()).isEqualTo(RateLimit.Scope.ACCOUNT);
        assertThat(failure.retryAt().orElseThrow()).isBetween(before.plusSeconds(300), before.plusSeconds(360));
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

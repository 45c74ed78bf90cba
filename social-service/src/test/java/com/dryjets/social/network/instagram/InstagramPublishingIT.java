package com.dryjets.social.network.instagram;

import static com.dryjets.contracts.marketing.Channel.INSTAGRAM;
import static com.dryjets.social.network.NetworkFixtures.done;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.pending;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.step;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static com.dryjets.social.network.ScriptedNetworks.connectionReset;
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
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class InstagramPublishingIT {

    private static final Credentials ACCOUNT = new Credentials("178", "page-token", null);
    private static final String ROOT = ScriptedNetworks.GRAPH;
    private static final Progress PREPARED = done("PREPARE 0", "1");

    @Inject
    InstagramClient client;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void preparesAPicture() {
        on(post(ROOT + "/178/media"), 200, "{\"id\": \"1\"}");
        onContainer("1", "FINISHED");

        assertThat(perform(picturePost(), "PREPARE 0", Progress.NONE)).isEqualTo(new StepResult.Done("1"));
        assertThat(form(request(postRequestedFor(anyUrl()))))
                .isEqualTo(Map.of(
                        "image_url", "https://media.example/a.jpg", "caption", "Grüße #sale", "alt_text", "A shirt"));
    }

    @Test
    void tellsThatAPictureWasMadeWithAi() {
        NetworkPost post = picturePost();
        on(post(ROOT + "/178/media"), 200, "{\"id\": \"1\"}");
        onContainer("1", "FINISHED");

        perform(
                new NetworkPost(
                        post.id(), INSTAGRAM, post.parts(), post.media(), null, new PostOptions(null, null, true)),
                "PREPARE 0",
                Progress.NONE);

        assertThat(form(request(postRequestedFor(anyUrl())))).containsEntry("is_ai_generated", "true");
    }

    @Test
    void preparesAReelAndWaitsForIt() {
        NetworkPost post = withMedia(INSTAGRAM, "Hello", video("clip.mp4"));
        on(post(ROOT + "/178/media"), 200, "{\"id\": \"1\"}");
        onContainer("1", "IN_PROGRESS");

        assertThat(perform(post, "PREPARE 0", Progress.NONE))
                .isEqualTo(new StepResult.Pending("1", Duration.ofSeconds(60)));
        assertThat(form(request(postRequestedFor(anyUrl()))))
                .isEqualTo(Map.of(
                        "media_type", "REELS", "video_url", "https://media.example/clip.mp4", "caption", "Hello"));

        Progress waiting = pending(Progress.NONE, "PREPARE 0", "1");
        assertThat(perform(post, "PREPARE 0", waiting)).isInstanceOf(StepResult.Pending.class);
        onContainer("1", "FINISHED");
        assertThat(perform(post, "PREPARE 0", waiting)).isEqualTo(new StepResult.Done("1"));
        assertThat(requests(postRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void preparesACarouselOfContainers() {
        NetworkPost post = withMedia(INSTAGRAM, "Hello", picture("a.jpg", "A shirt"), video("clip.mp4"));
        on(post(ROOT + "/178/media"), 200, "{\"id\": \"3\"}");
        onContainer("1", "FINISHED");
        onContainer("2", "FINISHED");
        onContainer("3", "FINISHED");

        perform(post, "UPLOAD 0", Progress.NONE);
        perform(post, "UPLOAD 1", Progress.NONE);
        perform(post, "PREPARE 0", done("UPLOAD 0", "1", "UPLOAD 1", "2"));

        assertThat(requests(postRequestedFor(urlEqualTo(ROOT + "/178/media"))))
                .extracting(InstagramPublishingIT::form)
                .containsExactly(
                        Map.of(
                                "image_url",
                                "https://media.example/a.jpg",
                                "alt_text",
                                "A shirt",
                                "is_carousel_item",
                                "true"),
                        Map.of(
                                "media_type",
                                "VIDEO",
                                "video_url",
                                "https://media.example/clip.mp4",
                                "is_carousel_item",
                                "true"),
                        Map.of("media_type", "CAROUSEL", "children", "1,2", "caption", "Hello"));
    }

    @Test
    void uploadsTheExpiredMediumOfACarouselAgain() {
        NetworkPost post = withMedia(INSTAGRAM, "Hello", picture("a.jpg", null), picture("b.jpg", null));
        onContainer("1", "FINISHED");
        onContainer("2", "EXPIRED");

        assertThat(perform(post, "PREPARE 0", done("UPLOAD 0", "1", "UPLOAD 1", "2")))
                .isEqualTo(new StepResult.Expired(step("UPLOAD 1"), "Instagram no longer has the medium."));
        assertThat(requests(postRequestedFor(anyUrl()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2207026, MEDIA_UNUSABLE", "2207001, ", "2207053, "})
    void repeatsWhatMayPass(String subcode, Kind kind) {
        on(get(urlPathEqualTo(ROOT + "/1")), 200, """
                {"status_code": "ERROR", "status": "Error: Media upload has failed with error code %s", "id": "1"}""".formatted(subcode));
        Progress waiting = pending(Progress.NONE, "PREPARE 0", "1");

        if (kind == null) {
            assertThat(perform(picturePost(), "PREPARE 0", waiting)).isInstanceOf(StepResult.Expired.class);
        } else {
            assertThat(failure(client.perform(ACCOUNT, picturePost(), step("PREPARE 0"), waiting))
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @Test
    void showsAContainerAndReadsItsAddress() {
        onContainer("1", "FINISHED");
        on(post(ROOT + "/178/media_publish"), 200, "{\"id\": \"17\"}");
        on(
                get(urlPathEqualTo(ROOT + "/17")),
                200,
                "{\"permalink\": \"https://www.instagram.com/p/abc/\", \"id\": \"17\"}");

        assertThat(perform(picturePost(), "PUBLISH 0", PREPARED))
                .isEqualTo(new StepResult.Done("17", URI.create("https://www.instagram.com/p/abc/")));
        assertThat(form(request(postRequestedFor(anyUrl())))).isEqualTo(Map.of("creation_id", "1"));
    }

    @Test
    void isPublishedWithoutAnAddressToo() {
        onContainer("1", "FINISHED");
        on(post(ROOT + "/178/media_publish"), 200, "{\"id\": \"17\"}");
        on(get(urlPathEqualTo(ROOT + "/17")), connectionReset());

        assertThat(perform(picturePost(), "PUBLISH 0", PREPARED)).isEqualTo(new StepResult.Done("17"));
    }

    @Test
    void neverShowsAContainerTwice() {
        onContainer("1", "PUBLISHED");

        NetworkFailure failure = failure(client.perform(ACCOUNT, picturePost(), step("PUBLISH 0"), PREPARED));

        assertThat(failure.kind()).isEqualTo(Kind.DUPLICATE);
        assertThat(requests(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void waitsForAContainerThatIsNotReady() {
        onContainer("1", "FINISHED");
        onPublish(400, 9007, 2207027);

        StepResult result = perform(picturePost(), "PUBLISH 0", PREPARED);

        assertThat(result).isEqualTo(new StepResult.Pending("1", Duration.ofSeconds(3)));
        on(post(ROOT + "/178/media_publish"), 200, "{\"id\": \"17\"}");
        assertThat(perform(picturePost(), "PUBLISH 0", pending(PREPARED, "PUBLISH 0", "1")))
                .isEqualTo(new StepResult.Done("17"));
    }

    @Test
    void preparesAnExpiredContainerAgain() {
        onContainer("1", "EXPIRED");
        assertThat(perform(picturePost(), "PUBLISH 0", PREPARED))
                .isEqualTo(new StepResult.Expired(step("PREPARE 0"), "The prepared post has expired."));

        onContainer("1", "FINISHED");
        onPublish(400, -2, 2207020);
        assertThat(perform(picturePost(), "PUBLISH 0", PREPARED))
                .isEqualTo(new StepResult.Expired(step("PREPARE 0"), "words"));
    }

    @Test
    void doesNotKnowWhatCameOfAContainerThatIsGone() {
        onContainer("1", "FINISHED");
        onPublish(400, 24, 2207008);

        assertThat(failure(client.perform(ACCOUNT, picturePost(), step("PUBLISH 0"), PREPARED))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void doesNotKnowWhetherAPostIsLiveThatLooksLikeSpam() {
        onContainer("1", "FINISHED");
        onPublish(403, 4, 2207051);

        assertThat(failure(client.perform(ACCOUNT, picturePost(), step("PUBLISH 0"), PREPARED))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void isCertainOfARefusedPost() {
        onContainer("1", "FINISHED");
        onPublish(400, 9, 2207042);

        assertThat(failure(client.perform(ACCOUNT, picturePost(), step("PUBLISH 0"), PREPARED))
                        .kind())
                .isEqualTo(Kind.RATE_LIMITED);
    }

    @Test
    void commentsOnce() {
        NetworkPost post = withComment(picturePost(), "First!");
        on(
                get(urlPathEqualTo(ROOT + "/17/comments")).withQueryParam("fields", equalTo("id,text")),
                200,
                "{\"data\": []}");
        on(post(ROOT + "/17/comments"), 200, "{\"id\": \"18\"}");

        assertThat(perform(post, "COMMENT 0", done("PUBLISH 0", "17"))).isEqualTo(new StepResult.Done("18"));
        assertThat(form(request(postRequestedFor(anyUrl())))).isEqualTo(Map.of("message", "First!"));
    }

    private static NetworkPost picturePost() {
        return withMedia(INSTAGRAM, "Grüße #sale", picture("a.jpg", "A shirt"));
    }

    private StepResult perform(NetworkPost post, String step, Progress progress) {
        return value(client.perform(ACCOUNT, post, step(step), progress));
    }

    private static void onContainer(String id, String status) {
        on(
                get(urlPathEqualTo(ROOT + "/" + id)).withQueryParam("fields", equalTo("status_code,status")),
                200,
                "{\"status_code\": \"%s\", \"id\": \"%s\"}".formatted(status, id));
    }

    private static void onPublish(int status, int code, int subcode) {
        on(post(ROOT + "/178/media_publish"), status, """
                {"error": {"message": "words", "type": "OAuthException", "code": %d, "error_subcode": %d,
                 "is_transient": false, "fbtrace_id": "A6LJylpZRKw2xKLFsAP-cJh"}}""".formatted(code, subcode));
    }

    private static Map<String, String> form(LoggedRequest request) {
        return request.formParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().firstValue()));
    }
}

package com.dryjets.social.network.facebook;

import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.social.network.NetworkFixtures.done;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.step;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static com.dryjets.social.network.ScriptedNetworks.connectionReset;
import static com.dryjets.social.network.ScriptedNetworks.json;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.dryjets.social.network.ScriptedNetworks.requests;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
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
        assertThat(requests(postRequestedFor(anyUrl()))).hasSize(5);
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

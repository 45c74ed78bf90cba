package com.dryjets.social.network.bluesky;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.social.network.NetworkFixtures.done;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.step;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static com.dryjets.social.network.ScriptedNetworks.connectionReset;
import static com.dryjets.social.network.ScriptedNetworks.json;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.dryjets.social.network.ScriptedNetworks.requests;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Bluesky's own server does not do in a test: faults, limits, counters and link previews. */
@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class BlueskyFaultsIT {

    private static final String DID = "did:plc:anna";
    private static final String XRPC = "/xrpc/";
    private static final String KEY = "3n3gms43zc327";
    private static final String URI_OF_POST = "at://did:plc:anna/app.bsky.feed.post/" + KEY;
    private static final Progress PREPARED = done("PREPARE 0", "{\"key\":\"" + KEY + "\",\"dids\":{}}");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    BlueskyClient client;

    @Inject
    BlueskyLogin login;

    private Credentials account;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
        account = new Credentials(DID, "access", ScriptedNetworks.url());
        on(get(urlPathEqualTo(XRPC + "com.atproto.repo.getRecord")), 400, """
                {"error": "RecordNotFound", "message": "Could not locate record"}""");
    }

    @Test
    void createsARecordUnderItsKey() {
        onCreate(json(200, """
                {"uri": "%s", "cid": "bafy", "validationStatus": "valid"}""".formatted(URI_OF_POST)));

        StepResult result = value(client.perform(account, text(BLUESKY, "Hello"), step("PUBLISH 0"), PREPARED));

        assertThat(result)
                .isEqualTo(new StepResult.Done(
                        URI_OF_POST, URI.create("https://bsky.app/profile/did:plc:anna/post/" + KEY)));
        LoggedRequest sent = request(postRequestedFor(urlEqualTo(XRPC + "com.atproto.repo.createRecord")));
        JsonNode body = NetworkAnswer.json(sent.getBodyAsString());
        assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer access");
        assertThat(sent.getHeader("Content-Type")).startsWith("application/json");
        assertThat(body.path("repo").asText()).isEqualTo(DID);
        assertThat(body.path("collection").asText()).isEqualTo("app.bsky.feed.post");
        assertThat(body.path("rkey").asText()).isEqualTo(KEY);
        assertThat(body.at("/record/$type").asText()).isEqualTo("app.bsky.feed.post");
        assertThat(body.at("/record/text").asText()).isEqualTo("Hello");
        assertThat(body.at("/record/createdAt").asText()).endsWith("Z");
    }

    @Test
    void doesNotKnowWhatCameOfARecordWithoutAResponse() {
        for (var answer : List.of(
                connectionReset(),
                json(500, "{\"error\": \"InternalServerError\", \"message\": \"Internal Server Error\"}"),
                json(502, "<html>"))) {
            onCreate(answer);
            assertThat(failure(client.perform(account, text(BLUESKY, "Hello"), step("PUBLISH 0"), PREPARED))
                            .kind())
                    .isEqualTo(Kind.UNKNOWN);
        }
        assertThat(requests(postRequestedFor(anyUrl()))).hasSize(3);
    }

    @Test
    void waitsUntilTheLimitIsReset() {
        onCreate(json(429, "{\"error\": \"RateLimitExceeded\", \"message\": \"Rate Limit Exceeded\"}")
                .withHeader("RateLimit-Limit", "5000")
                .withHeader("RateLimit-Remaining", "0")
                .withHeader("RateLimit-Reset", "1795934939")
                .withHeader("RateLimit-Policy", "5000;w=3600"));

        NetworkFailure failure = failure(client.perform(account, text(BLUESKY, "Hello"), step("PUBLISH 0"), PREPARED));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAt()).contains(Instant.ofEpochSecond(1_795_934_939));
    }

    @Test
    void uploadsAPictureAgainThatTheServerHasDropped() {
        NetworkPost post = withMedia(BLUESKY, "Hello", picture("shirt.jpg", null), picture("label.png", null));
        onCreate(json(400, "{\"error\": \"BlobNotFound\", \"message\": \"Could not find blob: bafkb\"}"));
        Progress uploaded = done(
                "UPLOAD 0",
                uploaded("bafka"),
                "UPLOAD 1",
                uploaded("bafkb"),
                "PREPARE 0",
                PREPARED.id(step("PREPARE 0")));

        assertThat(value(client.perform(account, post, step("PUBLISH 0"), uploaded)))
                .isEqualTo(new StepResult.Expired(step("UPLOAD 1"), "Could not find blob: bafkb"));
    }

    private static String uploaded(String cid) {
        return """
                {"blob": {"$type": "blob", "ref": {"$link": "%s"}, "mimeType": "image/jpeg", "size": 9},
                 "width": 8, "height": 6}""".formatted(cid);
    }

    @Test
    void showsAPreviewOfAPage() {
        NetworkPost post = withLink(text(BLUESKY, "Hello"), "https://shop.example/shirts");
        on(get(urlPathEqualTo("/v1/extract")), 200, """
                {"error": "", "likely_type": "html", "url": "https://shop.example/shirts", "title": "Shirts",
                 "description": "Clean shirts", "image": "https://cdn.example/shirt.jpg"}""");
        on(post(XRPC + "com.atproto.repo.uploadBlob"), 200, """
                {"blob": {"$type": "blob", "ref": {"$link": "bafka"}, "mimeType": "image/jpeg", "size": 9}}""");
        onCreate(json(200, "{\"uri\": \"%s\", \"cid\": \"bafy\"}".formatted(URI_OF_POST)));

        String card = remoteId(client.perform(account, post, step("PREPARE 1"), PREPARED));
        remoteId(client.perform(
                account,
                post,
                step("PUBLISH 0"),
                done("PREPARE 0", PREPARED.id(step("PREPARE 0")), "PREPARE 1", card)));

        assertThat(request(getRequestedFor(urlPathEqualTo("/v1/extract")))
                        .queryParameter("url")
                        .firstValue())
                .isEqualTo("https://shop.example/shirts");
        LoggedRequest blob = request(postRequestedFor(urlEqualTo(XRPC + "com.atproto.repo.uploadBlob")));
        assertThat(blob.getHeader("Content-Type")).isEqualTo("image/jpeg");
        JsonNode external = NetworkAnswer.json(
                        request(postRequestedFor(urlEqualTo(XRPC + "com.atproto.repo.createRecord")))
                                .getBodyAsString())
                .at("/record/embed/external");
        assertThat(external.path("uri").asText()).isEqualTo("https://shop.example/shirts");
        assertThat(external.path("title").asText()).isEqualTo("Shirts");
        assertThat(external.path("description").asText()).isEqualTo("Clean shirts");
        assertThat(external.at("/thumb/ref/$link").asText()).isEqualTo("bafka");
    }

    @Test
    void showsThePreviewOfAPageThatCannotBeRead() {
        on(get(urlPathEqualTo("/v1/extract")), aResponse().withStatus(500));

        String card = remoteId(client.perform(
                account, withLink(text(BLUESKY, "Hello"), "https://shop.example/shirts"), step("PREPARE 1"), PREPARED));

        assertThat(card).isEqualTo("{\"title\":\"shop.example\",\"description\":\"\"}");
    }

    private static String remoteId(Uni<Reply<StepResult>> performed) {
        return ((StepResult.Done) value(performed)).remoteId();
    }

    @Test
    void readsCountersOfManyPosts() {
        on(get(urlPathEqualTo(XRPC + "app.bsky.feed.getPosts")), 200, """
                {"posts": [{"uri": "%s", "likeCount": 5, "replyCount": 2, "repostCount": 3, "quoteCount": 1}]}""".formatted(URI_OF_POST));

        Map<String, Counters> counters = value(client.counters(
                account, List.of(new ShownPost(URI_OF_POST, LONG_AGO), new ShownPost(URI_OF_POST + "x", LONG_AGO))));

        assertThat(counters).containsOnlyKeys(URI_OF_POST);
        assertThat(counters.get(URI_OF_POST).values())
                .containsOnly(
                        entry(Metric.LIKES, 5L),
                        entry(Metric.COMMENTS, 2L),
                        entry(Metric.SHARES, 4L),
                        entry(Metric.ENGAGEMENTS, 11L));
        LoggedRequest sent = request(getRequestedFor(urlPathEqualTo(XRPC + "app.bsky.feed.getPosts")));
        assertThat(sent.getHeader("atproto-proxy")).isEqualTo("did:web:api.bsky.app#bsky_appview");
        assertThat(sent.queryParameter("uris").getValues()).containsExactly(URI_OF_POST, URI_OF_POST + "x");
    }

    @Test
    void connectsAnAccountWhereItLives() {
        on(post(XRPC + "com.atproto.server.createSession"), 200, """
                {"did": "%s", "handle": "anna.example", "accessJwt": "a", "refreshJwt": "r", "active": true,
                 "didDoc": {"service": [{"id": "#atproto_pds", "type": "AtprotoPersonalDataServer",
                  "serviceEndpoint": "https://morel.us-east.host.bsky.network/"}]}}""".formatted(DID));

        assertThat(result(login.login(ScriptedNetworks.url(), "anna.example", "xxxx-xxxx"))
                        .tokens()
                        .server())
                .isEqualTo(URI.create("https://morel.us-east.host.bsky.network"));
        LoggedRequest sent = request(postRequestedFor(urlEqualTo(XRPC + "com.atproto.server.createSession")));
        assertThat(sent.getBodyAsString()).isEqualTo("{\"identifier\":\"anna.example\",\"password\":\"xxxx-xxxx\"}");
    }

    @Test
    void doesNotConnectAnAccountThatIsSuspended() {
        on(post(XRPC + "com.atproto.server.createSession"), 200, """
                {"did": "%s", "handle": "anna.example", "accessJwt": "a", "refreshJwt": "r", "active": false,
                 "status": "suspended"}""".formatted(DID));

        assertThat(failure(login.login(ScriptedNetworks.url(), "anna.example", "xxxx-xxxx")))
                .hasMessage("The Bluesky account is suspended.")
                .extracting("kind")
                .isEqualTo(Kind.ACCOUNT_GONE);
    }

    @Test
    void asksForAnAppPasswordInPlaceOfASecondFactor() {
        on(post(XRPC + "com.atproto.server.createSession"), 401, """
                {"error": "AuthFactorTokenRequired", "message": "A sign in code has been sent to your email address"}""");

        assertThat(failure(login.login(ScriptedNetworks.url(), "anna.example", "secret")))
                .hasMessageContaining("Use an app password");
    }

    private static void onCreate(ResponseDefinitionBuilder answer) {
        on(post(XRPC + "com.atproto.repo.createRecord"), answer);
    }
}

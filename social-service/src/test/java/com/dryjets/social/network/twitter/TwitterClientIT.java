package com.dryjets.social.network.twitter;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.done;
import static com.dryjets.social.network.PostFixtures.failure;
import static com.dryjets.social.network.PostFixtures.pending;
import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FixtureMedia;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.Login;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RateLimit;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of the X client on the wire, and documented answers (docs.x.com). */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TwitterClientIT {

    private static final Credentials ACCOUNT = new Credentials("2244994945", "token", null);
    private static final NetworkPost THREAD = post(Channel.TWITTER, "Fresh bread", "Every day");

    @Inject
    TwitterClient client;

    @Inject
    TwitterLogin login;

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
    void publishesTheFirstPartWithMedia() {
        server.answer(
                201,
                "{\"data\":{\"id\":\"1445880548472328192\",\"text\":\"Fresh bread\"}}",
                "x-rate-limit-limit",
                "100",
                "x-rate-limit-remaining",
                "99",
                "x-rate-limit-reset",
                "1705420800");
        NetworkPost post = with(with(THREAD, FixtureMedia.of("10.jpg", null)), new PostOptions(null, null, true));

        var reply = await(client.perform(ACCOUNT, post, Step.of("PUBLISH 0"), done("UPLOAD 0", "188002")));

        assertThat(reply.value())
                .isEqualTo(new Done("1445880548472328192", URI.create("https://x.com/i/status/1445880548472328192")));
        assertThat(reply.limits()).extracting(RateLimit::remaining).containsExactly(99);
        assertThat(server.requests()).hasToString("[POST /2/tweets]");
        assertThat(server.request(0).header("Authorization")).isEqualTo("Bearer token");
        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read(
                        "{\"text\":\"Fresh bread\",\"media\":{\"media_ids\":[\"188002\"]},\"made_with_ai\":true}"));
    }

    @Test
    void repliesToThePartBeforeAndCommentsOnTheLast() {
        NetworkPost post = with(THREAD, new PostOptions("More: https://sunrise.test", null, false));
        server.answer(201, "{\"data\":{\"id\":\"2\",\"text\":\"Every day\"}}")
                .answer(201, "{\"data\":{\"id\":\"3\",\"text\":\"More\"}}");

        perform(post, "PUBLISH 1", done("PUBLISH 0", "1"));
        perform(post, "COMMENT 0", done("PUBLISH 0", "1", "PUBLISH 1", "2"));

        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read("{\"text\":\"Every day\",\"reply\":{\"in_reply_to_tweet_id\":\"1\"}}"));
        assertThat(server.request(1).json())
                .isEqualTo(NetworkServer.read(
                        "{\"text\":\"More: https://sunrise.test\",\"reply\":{\"in_reply_to_tweet_id\":\"2\"}}"));
    }

    @Test
    void tellsUnknownOutcomesOfPublishing() {
        server.answer(503, "{\"title\":\"Service Unavailable\"}")
                .reset()
                .hang()
                .answer(201, "<html>accepted, says the proxy</html>");

        for (int i = 0; i < 4; i++) {
            assertThat(failure(client.perform(ACCOUNT, THREAD, Step.of("PUBLISH 0"), Progress.NONE))
                            .kind())
                    .isEqualTo(Kind.UNKNOWN);
        }
        assertThat(server.requests()).as("nothing is repeated here").hasSize(4);
    }

    @Test
    void namesTheUploadThatHasExpired() {
        NetworkPost post = with(THREAD, FixtureMedia.of("10.jpg", null), FixtureMedia.of("10.png", null));
        server.answer(400, """
                {"errors":[{"parameters":{"media.media_ids":["18"]},"message":"Your media IDs are invalid."}],\
                "title":"Invalid Request","detail":"One or more parameters to your request was invalid.",\
                "type":"https://api.twitter.com/2/problems/invalid-request"}""");

        assertThat(perform(post, "PUBLISH 0", done("UPLOAD 0", "17", "UPLOAD 1", "18")))
                .isEqualTo(new Expired(Step.of("UPLOAD 1"), "Your media IDs are invalid."));
    }

    @Test
    void uploadsPicturesAndDescribesThem() {
        server.answer(200, "{\"data\":{\"id\":\"188\",\"media_key\":\"3_188\",\"expires_after_secs\":86400}}")
                .answer(200, "{\"data\":{\"expires_at\":1}}")
                .answer(
                        200,
                        "{\"data\":{\"id\":\"188\",\"media_key\":\"3_188\",\"size\":700,\"expires_after_secs\":86400}}")
                .answer(200, "{\"data\":{\"id\":\"188\"}}");

        StepResult result =
                perform(with(THREAD, FixtureMedia.of("700.jpg", "A loaf of bread")), "UPLOAD 0", Progress.NONE);

        assertThat(result).isEqualTo(new Done("188"));
        assertThat(server.requests())
                .hasToString("[POST /2/media/upload/initialize, POST /2/media/upload/188/append,"
                        + " POST /2/media/upload/188/finalize, POST /2/media/metadata]");
        assertThat(server.request(0).json())
                .isEqualTo(NetworkServer.read(
                        "{\"media_type\":\"image/jpeg\",\"media_category\":\"tweet_image\",\"total_bytes\":700}"));
        assertThat(server.request(3).json())
                .isEqualTo(NetworkServer.read(
                        "{\"id\":\"188\",\"metadata\":{\"alt_text\":{\"text\":\"A loaf of bread\"}}}"));
    }

    @Test
    void sendsVideosInChunksAndWaitsForTheirProcessing() {
        server.answer(200, "{\"data\":{\"id\":\"188\"}}")
                .answer(200, "")
                .answer(200, "")
                .answer(204, "")
                .answer(
                        200,
                        "{\"data\":{\"id\":\"188\",\"processing_info\":{\"state\":\"pending\",\"check_after_secs\":3}}}")
                .answer(
                        200,
                        "{\"data\":{\"id\":\"188\",\"processing_info\":{\"state\":\"in_progress\",\"progress_percent\":8}}}")
                .answer(200, "{\"data\":{\"id\":\"188\",\"processing_info\":{\"state\":\"succeeded\"}}}");
        NetworkPost post = with(THREAD, FixtureMedia.of("2500.mp4", "Dough"));

        assertThat(perform(post, "UPLOAD 0", Progress.NONE)).isEqualTo(new Pending("188", Duration.ofSeconds(3)));
        Progress waiting = pending(Progress.NONE, "UPLOAD 0", "188");
        assertThat(perform(post, "UPLOAD 0", waiting)).isEqualTo(new Pending("188", Duration.ofSeconds(5)));
        assertThat(perform(post, "UPLOAD 0", waiting)).isEqualTo(new Done("188"));

        for (int i = 0; i < 3; i++) {
            String form = new String(server.request(1 + i).bytes(), StandardCharsets.ISO_8859_1);
            int length = i == 2 ? 500 : 1_000;
            String bytes = new String(FixtureMedia.bytes(i * 1_000, length), StandardCharsets.ISO_8859_1);
            assertThat(server.request(1 + i).header("Content-Type")).startsWith("multipart/form-data; boundary=");
            assertThat(form).contains("name=\"segment_index\"", "\r\n\r\n" + i + "\r\n", "name=\"media\"", bytes);
        }
        assertThat(server.request(5)).hasToString("GET /2/media/upload?command=STATUS&media_id=188");
        assertThat(server.requests()).hasSize(7);
    }

    @Test
    void refusesFilesThatXCannotUse() {
        server.answer(200, """
                        {"data":{"id":"188","processing_info":{"state":"failed","progress_percent":12,\
                        "error":{"code":1,"name":"InvalidMedia","message":"Unsupported video format"}}}}""").answer(404, "{\"title\":\"Not Found\"}");
        NetworkPost video = with(THREAD, FixtureMedia.of("10.mp4", null));
        Progress waiting = pending(Progress.NONE, "UPLOAD 0", "188");

        assertThat(failure(client.perform(ACCOUNT, video, Step.of("UPLOAD 0"), waiting)))
                .hasMessageContaining("Unsupported video format")
                .extracting("kind")
                .isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(perform(video, "UPLOAD 0", waiting)).isInstanceOf(Expired.class);
        NetworkPost mixed = with(THREAD, FixtureMedia.of("10.jpg", null), FixtureMedia.unknown("10.gif"));
        assertThat(failure(client.perform(ACCOUNT, mixed, Step.of("UPLOAD 1"), Progress.NONE)))
                .hasMessageContaining("only alone");
        assertThat(failure(client.perform(
                        ACCOUNT, with(THREAD, FixtureMedia.unknown("10.pdf")), Step.of("UPLOAD 0"), Progress.NONE)))
                .hasMessageContaining("not application/pdf");
    }

    @Test
    void mayRepeatAnUploadWhateverBecameOfIt() {
        server.answer(503, "").reset().hang();
        NetworkPost post = with(THREAD, FixtureMedia.of("10.jpg", null));

        for (int i = 0; i < 3; i++) {
            assertThat(failure(client.perform(ACCOUNT, post, Step.of("UPLOAD 0"), Progress.NONE))
                            .kind())
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void listsPostsPageByPage() {
        server.answer(200, """
                        {"data":[{"id":"2","text":"Every day https://t.co/pic","created_at":"2026-11-29T08:00:01.000Z",\
                        "attachments":{"media_keys":["3_1","3_2"]},"referenced_tweets":[{"type":"replied_to","id":"1"}],\
                        "entities":{"urls":[{"url":"https://t.co/pic","expanded_url":"https://x.com/p","media_key":"3_1"}]}}],\
                        "meta":{"result_count":1,"newest_id":"2","oldest_id":"2","next_token":"7140dibdnow9c7btw3w29n4"}}""", "x-rate-limit-limit", "900", "x-rate-limit-remaining", "899")
                .answer(200, "{\"meta\":{\"result_count\":0}}");
        Instant since = Instant.parse("2026-11-29T07:59:00.123456Z");

        var first = await(client.recent(ACCOUNT, since, null));
        RecentPage second =
                await(client.recent(ACCOUNT, since, first.value().nextCursor())).value();

        assertThat(first.value().posts())
                .containsExactly(new FoundPost(
                        "2",
                        "Every day",
                        Instant.parse("2026-11-29T08:00:01Z"),
                        2,
                        "1",
                        URI.create("https://x.com/i/status/2")));
        assertThat(first.limits()).extracting(RateLimit::name).containsExactly("timeline requests per 15 minutes");
        assertThat(second.posts()).isEmpty();
        assertThat(second.nextCursor()).isNull();
        assertThat(server.request(0).target())
                .startsWith("/2/users/2244994945/tweets?")
                .contains("exclude=retweets", "start_time=2026-11-29T07%3A59%3A00Z", "max_results=5")
                .contains("tweet.fields=attachments%2Ccreated_at%2Centities%2Cnote_tweet%2Creferenced_tweets")
                .doesNotContain("pagination_token");
        assertThat(server.request(1).target()).contains("pagination_token=7140dibdnow9c7btw3w29n4");
    }

    @Test
    void asksForClicksOnlyWhileXTellsThem() {
        Instant now = clock.instant();
        server.answer(200, """
                        {"data":[{"id":"1","public_metrics":{"retweet_count":1,"reply_count":2,"like_count":3,"quote_count":4,\
                        "impression_count":500},"non_public_metrics":{"impression_count":500,"url_link_clicks":9}}],\
                        "errors":[{"resource_id":"2","title":"Not Found Error","type":"https://api.x.com/2/problems/resource-not-found"}]}""").answer(200, "{\"data\":[{\"id\":\"3\",\"public_metrics\":{\"like_count\":7}}]}");

        Map<String, Counters> counters = await(client.counters(
                        ACCOUNT,
                        List.of(
                                new ShownPost("1", now.minus(Duration.ofDays(2))),
                                new ShownPost("2", now.minus(Duration.ofDays(29))),
                                new ShownPost("3", now.minus(Duration.ofDays(31))))))
                .value();

        assertThat(counters).containsOnlyKeys("1", "3");
        assertThat(counters.get("1").values())
                .containsEntry(Metric.IMPRESSIONS, 500L)
                .containsEntry(Metric.CLICKS, 9L)
                .containsEntry(Metric.SHARES, 5L);
        assertThat(counters.get("3").values())
                .containsOnly(Map.entry(Metric.LIKES, 7L), Map.entry(Metric.ENGAGEMENTS, 7L));
        assertThat(server.requests())
                .hasToString("[GET /2/tweets?ids=1%2C2&tweet.fields=public_metrics%2Cnon_public_metrics,"
                        + " GET /2/tweets?ids=3&tweet.fields=public_metrics]");
    }

    @Test
    void keepsTheOtherCountersWhenXRefusesTheClicks() {
        server.answer(
                        400,
                        "{\"detail\":\"The `tweet.fields` query parameter value [non_public_metrics] is not valid\"}")
                .answer(200, "{\"data\":[{\"id\":\"1\",\"public_metrics\":{\"like_count\":7}}]}");

        Map<String, Counters> counters = await(client.counters(ACCOUNT, List.of(new ShownPost("1", clock.instant()))))
                .value();

        assertThat(counters.get("1").values()).containsEntry(Metric.LIKES, 7L);
    }

    @Test
    void deletesPostsThatMayBeGone() {
        server.answer(200, "{\"data\":{\"deleted\":true}}")
                .answer(404, "{\"title\":\"Not Found Error\"}")
                .answer(401, "{}");

        assertThat(await(client.delete(ACCOUNT, "1")).value()).isNull();
        assertThat(await(client.delete(ACCOUNT, "1")).value()).isNull();
        assertThat(failure(client.delete(ACCOUNT, "1")).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(server.request(0)).hasToString("DELETE /2/tweets/1");
    }

    @Test
    void connectsAnAccount() {
        URI callback = URI.create("https://console.test/callback");
        String tokens = """
                {"token_type":"bearer","expires_in":7200,"access_token":"access","scope":"tweet.read","refresh_token":"r1"}""";
        server.answer(200, tokens).answer(200, """
                        {"data":{"id":"2244994945","name":"Sunrise Laundry","username":"sunrise",\
                        "profile_image_url":"https://pbs.twimg.com/a.jpg"}}""");

        Tokens granted = await(login.exchange("code", "verifier", callback));
        List<Login.Grant> grants = await(login.accounts(granted));

        assertThat(login.authorizationPage("state", "challenge", callback))
                .hasToString("https://x.test/i/oauth2/authorize?response_type=code&client_id=x-client"
                        + "&redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback"
                        + "&scope=tweet.read%20tweet.write%20users.read%20media.write%20offline.access"
                        + "&state=state&code_challenge=challenge&code_challenge_method=S256");
        assertThat(server.request(0)).hasToString("POST /2/oauth2/token");
        assertThat(server.request(0).header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("x-client:x-secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=authorization_code",
                        "code=code",
                        "redirect_uri=https%3A%2F%2Fconsole.test%2Fcallback",
                        "code_verifier=verifier");
        assertThat(grants)
                .containsExactly(new Login.Grant(
                        new Profile(
                                "2244994945", "Sunrise Laundry", "sunrise", URI.create("https://pbs.twimg.com/a.jpg")),
                        granted));
    }

    @Test
    void refreshesTokens() {
        Tokens old = new Tokens("a1", "r1", null, null, Set.of(), null);
        server.answer(200, "{\"expires_in\":7200,\"access_token\":\"a2\",\"refresh_token\":\"r2\"}")
                .answer(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}")
                .hang();

        assertThat(await(login.refresh(ACCOUNT, old)).refreshToken()).isEqualTo("r2");
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
        assertThat(failure(login.refresh(ACCOUNT, old)).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(server.request(0).body().split("&"))
                .containsExactlyInAnyOrder("grant_type=refresh_token", "refresh_token=r1");
    }
}

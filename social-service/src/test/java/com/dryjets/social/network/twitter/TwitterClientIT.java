package com.dryjets.social.network.twitter;

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
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.StepResult.Pending;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
}

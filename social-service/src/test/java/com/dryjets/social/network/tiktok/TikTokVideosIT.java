package com.dryjets.social.network.tiktok;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ShownPost;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the TikTok client reads, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TikTokVideosIT {

    private static final Credentials ACCOUNT = new Credentials("afd97af1", "act.1", null);
    private static final String OK = "\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"2022\"}}";

    @Inject
    TikTokClient client;

    @Inject
    Clock clock;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
    }

    private static String status(String status, String more) {
        return "{\"data\":{\"status\":\"" + status + "\"" + more + "}," + OK;
    }

    @Test
    void listsPublicVideosPageByPage() {
        server.answer(200, """
                        {"data":{"videos":[{"id":"2","title":"Fresh #bread","video_description":"Fresh #bread","create_time":1764403202,\
                        "share_url":"https://www.tiktok.com/@sunrise/video/2"}],"cursor":1643332803000,"has_more":true},""" + OK)
                .answer(
                        200,
                        "{\"data\":{\"videos\":[{\"id\":\"1\",\"create_time\":1764403100}],\"cursor\":1,\"has_more\":true},"
                                + OK);
        Instant since = Instant.ofEpochSecond(1_764_403_200L);

        RecentPage first = await(client.recent(ACCOUNT, since, null)).value();
        RecentPage second =
                await(client.recent(ACCOUNT, since, first.nextCursor())).value();

        assertThat(first.posts())
                .containsExactly(new FoundPost(
                        "2",
                        "Fresh #bread",
                        Instant.ofEpochSecond(1_764_403_202L),
                        null,
                        null,
                        URI.create("https://www.tiktok.com/@sunrise/video/2")));
        assertThat(second.nextCursor()).as("older than asked for").isNull();
        assertThat(server.request(0))
                .hasToString("POST /v2/video/list/?fields=id%2Ctitle%2Cvideo_description%2Ccreate_time%2Cshare_url");
        assertThat(server.request(0).json()).isEqualTo(NetworkServer.read("{\"max_count\":20}"));
        assertThat(server.request(1).json())
                .isEqualTo(NetworkServer.read("{\"max_count\":20,\"cursor\":1643332803000}"));
    }

    @Test
    void readsCountersOfVideosThatWereModeratedLater() {
        server.answer(200, status("PUBLISH_COMPLETE", ",\"publicaly_available_post_id\":[71]"))
                .answer(200, status("PUBLISH_COMPLETE", ""))
                .answer(400, "{\"error\":{\"code\":\"invalid_publish_id\",\"message\":\"unknown\"}}")
                .answer(200, """
                        {"data":{"videos":[{"id":"70","like_count":1,"comment_count":2,"share_count":3,"view_count":4},\
                        {"id":"71","view_count":5}]},""" + OK);
        Instant now = clock.instant();

        Map<String, Counters> counters = await(client.counters(
                        ACCOUNT,
                        List.of(
                                new ShownPost("70", now),
                                new ShownPost("v_pub_file~1", now),
                                new ShownPost("v_pub_file~2", now),
                                new ShownPost("v_pub_file~3", now))))
                .value();

        assertThat(counters).containsOnlyKeys("70", "v_pub_file~1");
        assertThat(counters.get("70").values())
                .containsEntry(Metric.IMPRESSIONS, 4L)
                .containsEntry(Metric.ENGAGEMENTS, 6L);
        assertThat(counters.get("v_pub_file~1").values()).containsOnly(Map.entry(Metric.IMPRESSIONS, 5L));
        assertThat(server.request(3))
                .hasToString("POST /v2/video/query/?fields=id%2Clike_count%2Ccomment_count%2Cshare_count%2Cview_count");
        assertThat(server.request(3).json().at("/filters/video_ids"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("70", "71");
    }

    /** One retired field makes TikTok refuse the whole request. */
    @Test
    void losesOnlyARetiredCounter() {
        String refused =
                "{\"error\":{\"code\":\"invalid_params\",\"message\":\"One or more fields in request is invalid\"}}";
        server.answer(400, refused)
                .answer(200, "{\"data\":{\"videos\":[{\"id\":\"70\",\"like_count\":1}]}," + OK)
                .answer(200, "{\"data\":{\"videos\":[{\"id\":\"70\",\"comment_count\":2}]}," + OK)
                .answer(400, refused)
                .answer(200, "{\"data\":{\"videos\":[{\"id\":\"70\",\"view_count\":4}]}," + OK);

        Map<String, Counters> counters = await(client.counters(ACCOUNT, List.of(new ShownPost("70", clock.instant()))))
                .value();

        assertThat(counters.get("70").values())
                .containsOnly(
                        entry(Metric.LIKES, 1L),
                        entry(Metric.COMMENTS, 2L),
                        entry(Metric.IMPRESSIONS, 4L),
                        entry(Metric.ENGAGEMENTS, 3L));
        assertThat(server.request(3)).hasToString("POST /v2/video/query/?fields=id%2Cshare_count");
    }

    /** Posts whose counters can't be read must not count as deleted. */
    @Test
    void failsIfTikTokRefusesEveryCounter() {
        for (int i = 0; i < 5; i++) {
            server.answer(400, "{\"error\":{\"code\":\"invalid_params\",\"message\":\"words\"}}");
        }

        assertThat(failure(client.counters(ACCOUNT, List.of(new ShownPost("70", clock.instant()))))
                        .kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
    }

    @Test
    void allowsNeitherEditsNorDeletes() {
        assertThat(failure(client.delete(ACCOUNT, "1")).kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(failure(client.edit(ACCOUNT, "1", "x")).kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(server.requests()).isEmpty();
    }
}

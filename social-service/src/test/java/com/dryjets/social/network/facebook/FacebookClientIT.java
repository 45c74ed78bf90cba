package com.dryjets.social.network.facebook;

import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.ScriptedNetworks.json;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.dryjets.social.network.ScriptedNetworks.requests;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.ShownPost;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class FacebookClientIT {

    private static final Credentials PAGE = new Credentials("104", "page-token", null);
    private static final String ROOT = ScriptedNetworks.GRAPH;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    FacebookClient client;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void reportsLimitsWithEveryReply() {
        on(
                get(urlPathEqualTo(ROOT + "/me")),
                json(200, "{\"id\": \"104\", \"name\": \"Sunrise\"}")
                        .withHeader("X-App-Usage", "{\"call_count\": 28, \"total_time\": 25, \"total_cputime\": 25}"));

        Reply<Profile> reply = result(client.profile(PAGE));

        assertThat(reply.value()).isEqualTo(new Profile("104", "Sunrise", null, null));
        assertThat(reply.limits()).extracting(RateLimit::remaining).containsExactly(72, 72);
    }

    @Test
    void refusesATokenOfAnotherPage() {
        on(get(urlPathEqualTo(ROOT + "/me")), 200, "{\"id\": \"105\", \"name\": \"Harbor\"}");

        assertThat(failure(client.profile(PAGE)).kind()).isEqualTo(Kind.PERMISSION_MISSING);
    }

    @Test
    void pagesThroughRecentPosts() {
        on(get(urlPathEqualTo(ROOT + "/104/posts")), 200, """
                {"data": [
                 {"id": "104_9", "message": "Hello", "created_time": "2026-11-01T10:00:00+0000",
                  "permalink_url": "https://www.facebook.com/104/posts/9",
                  "attachments": {"data": [{"media_type": "album"}]}},
                 {"id": "104_8", "created_time": "2026-11-01T09:00:00+0000",
                  "attachments": {"data": [{"media_type": "link"}]}},
                 {"id": "104_7", "message": "Text", "created_time": "2026-11-01T08:00:00+0000"}],
                 "paging": {"cursors": {"before": "b", "after": "a"}, "next": "https://graph.facebook.com/next"}}""");

        RecentPage page = value(client.recent(PAGE, LONG_AGO, null));
        RecentPage last = value(client.recent(PAGE, Instant.parse("2026-11-01T09:30:00Z"), "a"));

        assertThat(page.posts())
                .containsExactly(
                        new FoundPost(
                                "104_9",
                                "Hello",
                                Instant.parse("2026-11-01T10:00:00Z"),
                                null,
                                null,
                                URI.create("https://www.facebook.com/104/posts/9")),
                        new FoundPost("104_8", "", Instant.parse("2026-11-01T09:00:00Z"), 0, null, null),
                        new FoundPost("104_7", "Text", Instant.parse("2026-11-01T08:00:00Z"), 0, null, null));
        assertThat(page.nextCursor()).isEqualTo("a");
        assertThat(last.nextCursor()).isNull();
        LoggedRequest second = requests(anyRequestedFor(anyUrl())).getLast();
        assertThat(second.queryParameter("after").getValues()).containsExactly("a");
        assertThat(second.queryParameter("limit").getValues()).containsExactly("50");
    }

    @Test
    void readsCounters() {
        onCounts();
        onInsights("post_clicks,post_media_view,post_total_media_view_unique", """
                {"data": [%s, %s, %s]}""".formatted(
                        insight("post_clicks", 3),
                        insight("post_media_view", 1000),
                        insight("post_total_media_view_unique", 800)));

        assertThat(value(client.counters(PAGE, List.of(new ShownPost("104_7", LONG_AGO))))
                        .get("104_7")
                        .values())
                .containsOnly(
                        entry(Metric.LIKES, 12L),
                        entry(Metric.COMMENTS, 4L),
                        entry(Metric.SHARES, 0L),
                        entry(Metric.CLICKS, 3L),
                        entry(Metric.IMPRESSIONS, 1000L),
                        entry(Metric.REACH, 800L),
                        entry(Metric.ENGAGEMENTS, 19L));
    }

    @Test
    void losesOnlyARetiredMetric() {
        onCounts();
        onInsights("post_clicks,post_media_view,post_total_media_view_unique", null);
        onInsights("post_clicks", "{\"data\": [%s]}".formatted(insight("post_clicks", 3)));
        onInsights("post_media_view", "{\"data\": [%s]}".formatted(insight("post_media_view", 1000)));
        onInsights("post_total_media_view_unique", null);

        assertThat(value(client.counters(PAGE, List.of(new ShownPost("104_7", LONG_AGO))))
                        .get("104_7")
                        .values())
                .contains(entry(Metric.CLICKS, 3L), entry(Metric.IMPRESSIONS, 1000L))
                .doesNotContainKey(Metric.REACH);
    }

    @Test
    void losesOnlyARetiredCount() {
        onFields("comments.summary(true),likes.summary(true),shares", null);
        onFields("comments.summary(true)", "{\"comments\": {\"summary\": {\"total_count\": 4}}, \"id\": \"104_7\"}");
        onFields("likes.summary(true)", "{\"likes\": {\"summary\": {\"total_count\": 12}}, \"id\": \"104_7\"}");
        onFields("shares", null);
        onInsights("post_clicks,post_media_view,post_total_media_view_unique", "{\"data\": []}");

        assertThat(value(client.counters(PAGE, List.of(new ShownPost("104_7", LONG_AGO))))
                        .get("104_7")
                        .values())
                .containsOnly(entry(Metric.LIKES, 12L), entry(Metric.COMMENTS, 4L), entry(Metric.ENGAGEMENTS, 16L));
    }

    private static void onFields(String fields, String answer) {
        on(
                get(urlPathEqualTo(ROOT + "/104_7")).withQueryParam("fields", equalTo(fields)),
                answer == null
                        ? json(400, error(100, "").replace("words", "(#100) Tried accessing nonexisting field"))
                        : json(200, answer));
    }

    @Test
    void hasNoCountersOfADeletedPost() {
        on(get(urlPathEqualTo(ROOT + "/104_7")), 400, error(100, "\"error_subcode\": 33,"));

        assertThat(value(client.counters(PAGE, List.of(new ShownPost("104_7", LONG_AGO)))))
                .isEmpty();
    }

    private static void onCounts() {
        on(get(urlPathEqualTo(ROOT + "/104_7")).withQueryParam("fields", containing("likes.summary(true)")), 200, """
                {"likes": {"data": [], "summary": {"total_count": 12, "can_like": true, "has_liked": false}},
                 "comments": {"data": [], "summary": {"order": "ranked", "total_count": 4}}, "id": "104_7"}""");
    }

    private static void onInsights(String metrics, String answer) {
        on(
                get(urlPathEqualTo(ROOT + "/104_7/insights")).withQueryParam("metric", equalTo(metrics)),
                answer == null
                        ? json(400, error(100, "").replace("words", "The value must be a valid insights metric"))
                        : json(200, answer));
    }

    private static String insight(String name, long value) {
        return """
                {"name": "%s", "period": "lifetime", "values": [{"value": %d}], "id": "104_7/insights/%s/lifetime"}""".formatted(name, value, name);
    }

    @Test
    void editsAndDeletes() {
        on(post(ROOT + "/104_7"), 200, "{\"success\": true}");
        on(delete(urlEqualTo(ROOT + "/104_7")), 200, "{\"success\": true}");

        result(client.edit(PAGE, "104_7", "Better"));
        result(client.delete(PAGE, "104_7"));
        on(delete(urlEqualTo(ROOT + "/104_7")), 400, error(100, "\"error_subcode\": 33,"));
        result(client.delete(PAGE, "104_7"));

        assertThat(request(postRequestedFor(anyUrl())).formParameter("message").getValues())
                .containsExactly("Better");
    }

    private static String error(int code, String more) {
        return """
                {"error": {"message": "words", "type": "OAuthException", %s "code": %d, "fbtrace_id": "EJplcsCHuLu"}}""".formatted(more, code);
    }
}

package com.dryjets.social.network.instagram;

import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.ScriptedNetworks.on;
import static com.dryjets.social.network.ScriptedNetworks.request;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
import com.dryjets.social.network.ScriptedNetworks;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.ShownPost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class InstagramClientIT {

    private static final Credentials ACCOUNT = new Credentials("178", "page-token", null);
    private static final String ROOT = ScriptedNetworks.GRAPH;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    InstagramClient client;

    @BeforeEach
    void forget() {
        ScriptedNetworks.reset();
    }

    @Test
    void readsTheProfile() {
        on(get(urlPathEqualTo(ROOT + "/178")), 200, """
                {"id": "178", "username": "sunrise", "name": "Sunrise Cleaners",
                 "profile_picture_url": "https://cdn.example/p.jpg"}""");

        assertThat(value(client.profile(ACCOUNT)))
                .isEqualTo(new Profile("178", "Sunrise Cleaners", "sunrise", URI.create("https://cdn.example/p.jpg")));
        assertThat(request(anyRequestedFor(anyUrl())).getHeader("Authorization"))
                .isEqualTo("Bearer page-token");
    }

    @Test
    void readsRecentPosts() {
        on(get(urlPathEqualTo(ROOT + "/178/media")), 200, """
                {"data": [
                 {"id": "2", "caption": "Hello", "timestamp": "2026-11-01T10:00:00+0000", "media_type": "CAROUSEL_ALBUM",
                  "permalink": "https://www.instagram.com/p/abc/", "children": {"data": [{"id": "3"}, {"id": "4"}]}},
                 {"id": "1", "timestamp": "2026-11-01T09:00:00+0000", "media_type": "IMAGE"}],
                 "paging": {"cursors": {"before": "b", "after": "a"}}}""");

        assertThat(value(client.recent(ACCOUNT, LONG_AGO, null)))
                .isEqualTo(new RecentPage(
                        List.of(
                                new FoundPost(
                                        "2",
                                        "Hello",
                                        Instant.parse("2026-11-01T10:00:00Z"),
                                        2,
                                        null,
                                        URI.create("https://www.instagram.com/p/abc/")),
                                new FoundPost("1", "", Instant.parse("2026-11-01T09:00:00Z"), 1, null, null)),
                        null));
    }

    @Test
    void readsCounters() {
        onCounts();
        onInsights("comments,likes,reach,shares,views", 200, """
                {"data": [{"name": "views", "period": "lifetime", "values": [{"value": 900}], "id": "1"},
                 {"name": "reach", "period": "lifetime", "values": [{"value": 700}], "id": "1"},
                 {"name": "likes", "period": "lifetime", "values": [{"value": 13}], "id": "1"},
                 {"name": "shares", "period": "lifetime", "values": [{"value": 2}], "id": "1"}]}""");

        assertThat(counters())
                .containsOnly(
                        entry(Metric.IMPRESSIONS, 900L),
                        entry(Metric.REACH, 700L),
                        entry(Metric.LIKES, 13L),
                        entry(Metric.COMMENTS, 3L),
                        entry(Metric.SHARES, 2L),
                        entry(Metric.ENGAGEMENTS, 18L));
    }

    @Test
    void losesOnlyTheMetricThatIsRetired() {
        onCounts();
        onInsights("comments,likes,reach,shares,views", 400, INVALID_METRIC);
        onInsights("comments", 200, "{\"data\": []}");
        onInsights("likes", 200, "{\"data\": []}");
        onInsights("reach", 200, "{\"data\": [{\"name\": \"reach\", \"values\": [{\"value\": 700}]}]}");
        onInsights("shares", 400, INVALID_METRIC);
        onInsights("views", 200, "{\"data\": [{\"name\": \"views\", \"total_value\": {\"value\": 900}}]}");

        assertThat(counters())
                .contains(entry(Metric.REACH, 700L), entry(Metric.IMPRESSIONS, 900L), entry(Metric.LIKES, 12L))
                .doesNotContainKey(Metric.SHARES);
    }

    @Test
    void hasNoInsightsOfAPostThatFewHaveSeen() {
        onCounts();
        onInsights("comments,likes,reach,shares,views", 400, """
                {"error": {"message": "(#10) Not enough viewers for the media to show insights",
                 "type": "OAuthException", "code": 10}}""");

        assertThat(counters()).containsOnlyKeys(Metric.LIKES, Metric.COMMENTS, Metric.ENGAGEMENTS);
    }

    @Test
    void saysThatInsightsAreNotAllowed() {
        onCounts();
        onInsights("comments,likes,reach,shares,views", 403, """
                {"error": {"message": "(#10) Application does not have permission for this action",
                 "type": "OAuthException", "code": 10}}""");

        assertThat(failure(client.counters(ACCOUNT, List.of(new ShownPost("1", LONG_AGO))))
                        .kind())
                .isEqualTo(Kind.PERMISSION_MISSING);
    }

    private static final String INVALID_METRIC = """
            {"error": {"message": "(#100) metric[3] must be one of the following values: views, reach",
             "type": "OAuthException", "code": 100}}""";

    private Map<Metric, Long> counters() {
        return value(client.counters(ACCOUNT, List.of(new ShownPost("1", LONG_AGO))))
                .get("1")
                .values();
    }

    private static void onCounts() {
        on(get(urlPathEqualTo(ROOT + "/1")), 200, "{\"like_count\": 12, \"comments_count\": 3, \"id\": \"1\"}");
    }

    private static void onInsights(String metrics, int status, String json) {
        on(get(urlPathEqualTo(ROOT + "/1/insights")).withQueryParam("metric", equalTo(metrics)), status, json);
    }

    @Test
    void readsHowManyPostsAreLeft() {
        on(get(urlPathEqualTo(ROOT + "/178/content_publishing_limit")), 200, """
                {"data": [{"quota_usage": 2, "config": {"quota_total": 100, "quota_duration": 86400}}]}""");

        assertThat(result(client.limits(ACCOUNT)).limits())
                .containsExactly(RateLimit.ofPosts(
                        RateLimit.Scope.ACCOUNT, "posts in 24 hours", 100, 98, null, Duration.ofDays(1)));
    }

    @Test
    void deletes() {
        on(delete(urlEqualTo(ROOT + "/17")), 200, "{\"success\": true}");

        result(client.delete(ACCOUNT, "17"));

        request(deleteRequestedFor(urlEqualTo(ROOT + "/17")));
    }

    @Test
    void doesNotEdit() {
        assertThat(failure(client.edit(ACCOUNT, "17", "Better")))
                .hasMessage("Instagram does not allow posts to be edited.");
    }
}

package com.dryjets.social.network.twitter;

import static com.dryjets.social.network.PostFixtures.await;
import static com.dryjets.social.network.PostFixtures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkProfile;
import com.dryjets.social.network.NetworkServer;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ShownPost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the X client reads and deletes, on the wire. */
@QuarkusTest
@TestProfile(NetworkProfile.class)
class TwitterTimelineIT {

    private static final Credentials ACCOUNT = new Credentials("2244994945", "token", null);

    @Inject
    TwitterClient client;

    @Inject
    Clock clock;

    NetworkServer server;

    @BeforeEach
    void clear() {
        server.clear();
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
}

package com.dryjets.social.platform.twitter;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.Counters;
import com.dryjets.social.platform.Credentials;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.platform.NetworkAnswer;
import com.dryjets.social.platform.PlatformClient;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.dryjets.social.platform.RateLimit;
import com.dryjets.social.platform.RecentPost;
import com.dryjets.social.platform.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** X, in its API v2 (docs.x.com): posts of text, which may carry links. */
@Singleton
class TwitterClient implements PlatformClient {

    private static final String METRICS = "public_metrics,non_public_metrics";
    private static final int RECENT = 100;
    private static final int BATCH = 100;

    private final TwitterHttp http;

    TwitterClient(@RestClient TwitterHttp http) {
        this.http = http;
    }

    @Override
    public Channel channel() {
        return Channel.TWITTER;
    }

    @Override
    public Uni<Reply<String>> verify(Credentials account) {
        return call(http.me(bearer(account)), answer -> {
            if (!answer.text("/data/id").equals(account.accountId())) {
                throw PlatformFailure.of(Kind.REJECTED, "The token belongs to another account.");
            }
            return answer.text("/data/username");
        });
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        JsonNode tweet = JsonNodeFactory.instance.objectNode().put("text", draft.text());
        return call(http.create(bearer(account), tweet), answer -> answer.text("/data/id"));
    }

    @Override
    public int callsToPublish() {
        return 1;
    }

    @Override
    public Uni<Reply<List<RecentPost>>> recent(Credentials account) {
        return call(http.timeline(bearer(account), account.accountId(), "created_at", RECENT), answer -> {
            List<RecentPost> posts = new ArrayList<>();
            for (JsonNode tweet : answer.body().path("data")) {
                posts.add(new RecentPost(
                        tweet.path("id").asText(),
                        tweet.path("text").asText(),
                        Instant.parse(tweet.path("created_at").asText())));
            }
            return posts;
        });
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds) {
        return call(http.tweets(bearer(account), String.join(",", externalIds), METRICS), answer -> {
            Map<String, Counters> counters = new HashMap<>();
            for (JsonNode tweet : answer.body().path("data")) {
                counters.put(tweet.path("id").asText(), counters(tweet));
            }
            return counters;
        });
    }

    private static Counters counters(JsonNode tweet) {
        JsonNode seen = tweet.path("public_metrics");
        return Counters.of(Map.of(
                Metric.IMPRESSIONS, seen.path("impression_count").asLong(),
                Metric.LIKES, seen.path("like_count").asLong(),
                Metric.COMMENTS, seen.path("reply_count").asLong(),
                // A quote passes the post on as well as a repost does.
                Metric.SHARES,
                        seen.path("retweet_count").asLong()
                                + seen.path("quote_count").asLong(),
                Metric.CLICKS,
                        tweet.path("non_public_metrics").path("url_link_clicks").asLong()));
    }

    @Override
    public int countersBatch() {
        return BATCH;
    }

    @Override
    public String url(Credentials account, String externalId) {
        return "https://x.com/i/status/" + externalId;
    }

    private static String bearer(Credentials account) {
        return "Bearer " + account.token();
    }

    private static <T> Uni<Reply<T>> call(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reading) {
        return NetworkAnswer.of(request)
                .map(answer -> new Reply<>(reading.apply(checked(answer)), limit(answer)))
                .onFailure()
                .transform(PlatformFailure::ofTransport);
    }

    private static NetworkAnswer checked(NetworkAnswer answer) {
        if (answer.ok()) {
            return answer;
        }
        String detail = answer.body().at("/errors/0/message").asText("");
        String said = detail.isEmpty() ? answer.body().path("detail").asText("HTTP " + answer.status()) : detail;
        throw switch (answer.status()) {
            case 401 -> PlatformFailure.of(Kind.UNAUTHORIZED, said);
            case 429 -> PlatformFailure.rateLimited(said, limit(answer).map(RateLimit::resetsAt));
            // X refuses a text that it has already: perhaps from an attempt whose answer never came.
            case 403 -> PlatformFailure.of(said.contains("duplicate content") ? Kind.UNKNOWN : Kind.REJECTED, said);
            default -> PlatformFailure.of(answer.status() >= 500 ? Kind.UNKNOWN : Kind.REJECTED, said);
        };
    }

    private static Optional<RateLimit> limit(NetworkAnswer answer) {
        return answer.number("x-rate-limit-limit")
                .map(limit -> new RateLimit(
                        limit.intValue(),
                        answer.number("x-rate-limit-remaining").orElse(0L).intValue(),
                        answer.number("x-rate-limit-reset")
                                .map(Instant::ofEpochSecond)
                                .orElse(null)));
    }
}

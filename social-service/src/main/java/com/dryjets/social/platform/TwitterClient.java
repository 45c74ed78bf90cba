package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.PlatformFailure.Kind;
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

/** X through its API v2 (docs.x.com): text posts, which may contain links. */
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
        return call(http.me(account.bearer()), answer -> {
            if (!answer.text("/data/id").equals(account.accountId())) {
                throw PlatformFailure.of(Kind.REJECTED, "The token belongs to another account.");
            }
            return answer.text("/data/username");
        });
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        JsonNode tweet = JsonNodeFactory.instance.objectNode().put("text", draft.text());
        return call(http.create(account.bearer(), tweet), answer -> answer.text("/data/id"));
    }

    @Override
    public int callsToPublish() {
        return 1;
    }

    @Override
    public Uni<Reply<List<RecentPost>>> recent(Credentials account) {
        return call(http.timeline(account.bearer(), account.accountId(), "created_at", RECENT), answer -> {
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
        return call(http.tweets(account.bearer(), String.join(",", externalIds), METRICS), answer -> {
            Map<String, Counters> counters = new HashMap<>();
            for (JsonNode tweet : answer.body().path("data")) {
                counters.put(tweet.path("id").asText(), counters(tweet));
            }
            return counters;
        });
    }

    private static Counters counters(JsonNode tweet) {
        JsonNode metrics = tweet.path("public_metrics");
        return Counters.of(Map.of(
                Metric.IMPRESSIONS, metrics.path("impression_count").asLong(),
                Metric.LIKES, metrics.path("like_count").asLong(),
                Metric.COMMENTS, metrics.path("reply_count").asLong(),
                // A quote shares the post as a repost does.
                Metric.SHARES,
                        metrics.path("retweet_count").asLong()
                                + metrics.path("quote_count").asLong(),
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

    private static <T> Uni<Reply<T>> call(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return NetworkAnswer.of(request)
                .map(answer -> new Reply<>(reader.apply(checked(answer)), limit(answer)))
                .onFailure()
                .transform(PlatformFailure::ofTransport);
    }

    private static NetworkAnswer checked(NetworkAnswer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        String detail = answer.body().at("/errors/0/message").asText("");
        String message = detail.isEmpty() ? answer.body().path("detail").asText("HTTP " + answer.status()) : detail;
        throw switch (answer.status()) {
            case 401 -> PlatformFailure.of(Kind.UNAUTHORIZED, message);
            case 429 -> PlatformFailure.rateLimited(message, limit(answer).map(RateLimit::resetsAt));
            // X rejects a text that the account has already posted, perhaps by an attempt whose response was lost.
            case 403 ->
                PlatformFailure.of(message.contains("duplicate content") ? Kind.UNKNOWN : Kind.REJECTED, message);
            default -> PlatformFailure.of(answer.status() >= 500 ? Kind.UNKNOWN : Kind.REJECTED, message);
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

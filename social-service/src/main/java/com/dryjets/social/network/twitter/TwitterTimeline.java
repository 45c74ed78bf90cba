package com.dryjets.social.network.twitter;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.twitter.TwitterAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads an account's posts and their counters (docs.x.com, "Timelines" and "Metrics"). */
@Singleton
class TwitterTimeline {

    private static final String FIELDS = "attachments,created_at,entities,note_tweet,referenced_tweets";
    private static final String PUBLIC = "public_metrics";
    private static final String ALL = "public_metrics,non_public_metrics";

    /** X answers non-public metrics for 30 days; a little less is used, because a later request fails as a whole. */
    private static final Duration NON_PUBLIC = Duration.ofDays(30).minusHours(1);

    private final TwitterHttp http;
    private final TwitterConfig config;
    private final Clock clock;

    TwitterTimeline(@RestClient TwitterHttp http, TwitterConfig config, Clock clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        // start_time has a granularity of seconds. Replies stay, because threads and first comments are replies.
        String start = since.truncatedTo(ChronoUnit.SECONDS).toString();
        return TwitterAnswers.read(
                http.timeline(account.bearer(), account.accountId(), FIELDS, "retweets", start, config.page(), cursor),
                Call.TIMELINE,
                TwitterTimeline::page);
    }

    private static RecentPage page(NetworkAnswer answer) {
        List<FoundPost> posts = new ArrayList<>();
        for (JsonNode tweet : answer.body().path("data")) {
            String id = tweet.path("id").asText();
            posts.add(new FoundPost(
                    id,
                    TwitterTexts.read(tweet),
                    Instant.parse(tweet.path("created_at").asText()),
                    tweet.at("/attachments/media_keys").size(),
                    replyTo(tweet),
                    TwitterPosting.url(id)));
        }
        return new RecentPage(posts, answer.find("/meta/next_token").orElse(null));
    }

    private static @Nullable String replyTo(JsonNode tweet) {
        for (JsonNode reference : tweet.path("referenced_tweets")) {
            if (reference.path("type").asText().equals("replied_to")) {
                return reference.path("id").asText();
            }
        }
        return null;
    }

    Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        Instant since = clock.instant().minus(NON_PUBLIC);
        Map<Boolean, List<ShownPost>> byAge = posts.stream()
                .collect(Collectors.partitioningBy(post -> post.publishedAt().isAfter(since)));
        return metrics(account, byAge.get(true), ALL)
                .onFailure(TwitterTimeline::isOfFields)
                .recoverWithUni(() -> metrics(account, byAge.get(true), PUBLIC))
                .chain(recent -> metrics(account, byAge.get(false), PUBLIC).map(older -> merge(recent, older)));
    }

    /** Whether X refuses the fields: one was retired, or the account does not grant it. The others are asked again. */
    private static boolean isOfFields(Throwable failure) {
        return failure instanceof NetworkFailure known
                && (known.kind() == Kind.UNSUPPORTED || known.kind() == Kind.PERMISSION_MISSING);
    }

    private Uni<Reply<Map<String, Counters>>> metrics(Credentials account, List<ShownPost> posts, String fields) {
        if (posts.isEmpty()) {
            return Uni.createFrom().item(Reply.of(Map.of()));
        }
        String ids = posts.stream().map(ShownPost::externalId).collect(Collectors.joining(","));
        return TwitterAnswers.read(http.tweets(account.bearer(), ids, fields), Call.LOOKUP, answer -> {
            Map<String, Counters> counters = new HashMap<>();
            for (JsonNode tweet : answer.body().path("data")) {
                counters.put(tweet.path("id").asText(), counters(tweet));
            }
            return counters;
        });
    }

    private static Reply<Map<String, Counters>> merge(
            Reply<Map<String, Counters>> first, Reply<Map<String, Counters>> second) {
        Map<String, Counters> counters = new HashMap<>(first.value());
        counters.putAll(second.value());
        List<RateLimit> limits = new ArrayList<>(first.limits());
        limits.addAll(second.limits());
        return new Reply<>(counters, limits);
    }

    /** Reads counters. A quote shares the post as a repost does. */
    static Counters counters(JsonNode tweet) {
        JsonNode shown = tweet.path(PUBLIC);
        JsonNode hidden = tweet.path("non_public_metrics");
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        put(values, Metric.IMPRESSIONS, sum(shown.path("impression_count")));
        values.computeIfAbsent(Metric.IMPRESSIONS, metric -> boxed(sum(hidden.path("impression_count"))));
        put(values, Metric.LIKES, sum(shown.path("like_count")));
        put(values, Metric.COMMENTS, sum(shown.path("reply_count")));
        put(values, Metric.SHARES, sum(shown.path("retweet_count"), shown.path("quote_count")));
        put(values, Metric.CLICKS, sum(hidden.path("url_link_clicks")));
        return Counters.of(values);
    }

    private static void put(Map<Metric, Long> values, Metric metric, OptionalLong value) {
        value.ifPresent(number -> values.put(metric, number));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** Adds numbers; empty if one is missing. */
    private static OptionalLong sum(JsonNode... numbers) {
        long sum = 0;
        for (JsonNode number : numbers) {
            if (!number.isNumber()) {
                return OptionalLong.empty();
            }
            sum += number.asLong();
        }
        return OptionalLong.of(sum);
    }
}

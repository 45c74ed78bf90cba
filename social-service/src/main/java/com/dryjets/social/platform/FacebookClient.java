package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Facebook pages through the Graph API. */
@Singleton
class FacebookClient implements PlatformClient {

    private static final String COUNTS = "likes.summary(true),comments.summary(true),shares";
    private static final Map<String, Metric> INSIGHTS = Map.of(
            "post_impressions", Metric.IMPRESSIONS,
            "post_impressions_unique", Metric.REACH,
            "post_clicks", Metric.CLICKS);
    private static final int RECENT = 100;

    private final FacebookHttp http;
    private final GraphAnswers answers;

    FacebookClient(@RestClient FacebookHttp http, GraphAnswers answers) {
        this.http = http;
        this.answers = answers;
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public Uni<Reply<String>> verify(Credentials account) {
        return answers.read(http.me(account.bearer(), "id,name"), answer -> {
            if (!answer.text("/id").equals(account.accountId())) {
                throw PlatformFailure.of(Kind.REJECTED, "The token belongs to another page.");
            }
            return answer.text("/name");
        });
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        return answers.read(
                http.post(account.bearer(), account.accountId(), draft.text()), answer -> answer.text("/id"));
    }

    @Override
    public int callsToPublish() {
        return 1;
    }

    @Override
    public Uni<Reply<List<RecentPost>>> recent(Credentials account) {
        return answers.read(
                http.feed(account.bearer(), account.accountId(), "id,message,created_time", RECENT), answer -> {
                    List<RecentPost> posts = new ArrayList<>();
                    for (JsonNode post : answer.body().path("data")) {
                        posts.add(new RecentPost(
                                post.path("id").asText(),
                                post.path("message").asText(),
                                GraphAnswers.time(post.path("created_time"))));
                    }
                    return posts;
                });
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds) {
        String post = externalIds.getFirst();
        return answers.readIfPresent(http.read(account.bearer(), post, COUNTS), FacebookClient::counts)
                .chain(counts -> counts.value().isEmpty()
                        ? Uni.createFrom().item(counts.map(deleted -> Map.<String, Counters>of()))
                        : withInsights(account, post, counts.value().get()));
    }

    private Uni<Reply<Map<String, Counters>>> withInsights(Credentials account, String post, Map<Metric, Long> counts) {
        String metrics = String.join(",", INSIGHTS.keySet());
        return answers.read(http.insights(account.bearer(), post, metrics), answer -> {
            Map<Metric, Long> all = new EnumMap<>(counts);
            all.putAll(Insights.read(answer, INSIGHTS));
            return Map.of(post, Counters.of(all));
        });
    }

    private static Map<Metric, Long> counts(NetworkAnswer answer) {
        return Map.of(
                Metric.LIKES, answer.body().at("/likes/summary/total_count").asLong(),
                Metric.COMMENTS,
                        answer.body().at("/comments/summary/total_count").asLong(),
                // Absent until someone shares the post.
                Metric.SHARES, answer.body().at("/shares/count").asLong());
    }

    @Override
    public int countersBatch() {
        return 1;
    }

    @Override
    public String url(Credentials account, String externalId) {
        return "https://www.facebook.com/" + externalId;
    }
}

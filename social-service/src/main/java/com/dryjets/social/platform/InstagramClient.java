package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Instagram accounts through the Graph API: creates a container with picture and caption, then publishes it. */
@Singleton
class InstagramClient implements PlatformClient {

    // Since v22.0 the metric is called views instead of impressions. A feed post has no link to click.
    private static final Map<String, Metric> INSIGHTS = Map.of(
            "views", Metric.IMPRESSIONS,
            "reach", Metric.REACH,
            "likes", Metric.LIKES,
            "comments", Metric.COMMENTS,
            "shares", Metric.SHARES);
    private static final int RECENT = 100;

    private final InstagramHttp http;
    private final GraphAnswers answers;

    InstagramClient(@RestClient InstagramHttp http, GraphAnswers answers) {
        this.http = http;
        this.answers = answers;
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public Uni<Reply<String>> verify(Credentials account) {
        return answers.read(
                http.user(account.bearer(), account.accountId(), "id,username"), answer -> answer.text("/username"));
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        if (draft.media().isEmpty()) {
            return Uni.createFrom().failure(PlatformFailure.of(Kind.REJECTED, "Instagram requires a picture."));
        }
        String image = draft.media().getFirst().toString();
        return answers.read(
                        http.container(account.bearer(), account.accountId(), image, draft.text()),
                        answer -> answer.text("/id"))
                .onFailure(InstagramClient::isUnknown)
                // A container is invisible, so creating another one does no harm.
                .transform(failure -> PlatformFailure.of(Kind.UNREACHABLE, failure.getMessage()))
                .chain(container -> answers.read(
                        http.publish(account.bearer(), account.accountId(), container.value()),
                        answer -> answer.text("/id")));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof PlatformFailure known && known.kind() == Kind.UNKNOWN;
    }

    @Override
    public int callsToPublish() {
        return 2;
    }

    @Override
    public Uni<Reply<List<RecentPost>>> recent(Credentials account) {
        return answers.read(
                http.media(account.bearer(), account.accountId(), "id,caption,timestamp", RECENT), answer -> {
                    List<RecentPost> posts = new ArrayList<>();
                    for (JsonNode post : answer.body().path("data")) {
                        posts.add(new RecentPost(
                                post.path("id").asText(),
                                post.path("caption").asText(),
                                GraphAnswers.time(post.path("timestamp"))));
                    }
                    return posts;
                });
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds) {
        String media = externalIds.getFirst();
        return answers.readIfPresent(
                        http.insights(account.bearer(), media, String.join(",", INSIGHTS.keySet())),
                        answer -> Counters.of(Insights.read(answer, INSIGHTS)))
                .map(reply -> reply.map(
                        found -> found.map(counters -> Map.of(media, counters)).orElse(Map.of())));
    }

    @Override
    public int countersBatch() {
        return 1;
    }

    @Override
    public String url(Credentials account, String externalId) {
        return "https://www.instagram.com/" + account.accountId();
    }
}

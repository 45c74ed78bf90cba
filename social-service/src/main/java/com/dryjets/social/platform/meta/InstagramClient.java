package com.dryjets.social.platform.meta;

import static com.dryjets.social.platform.meta.FacebookClient.bearer;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.Counters;
import com.dryjets.social.platform.Credentials;
import com.dryjets.social.platform.Draft;
import com.dryjets.social.platform.PlatformClient;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.dryjets.social.platform.RecentPost;
import com.dryjets.social.platform.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An Instagram account, in the Graph API: a container with picture and caption is made first, then published. */
@Singleton
class InstagramClient implements PlatformClient {

    // The metric impressions went with v22.0; views took its place. A post in the feed has no link to click.
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
                http.user(bearer(account), account.accountId(), "id,username"), answer -> answer.text("/username"));
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        if (draft.media().isEmpty()) {
            return Uni.createFrom()
                    .failure(PlatformFailure.of(Kind.REJECTED, "Instagram takes no post without a picture."));
        }
        String image = draft.media().getFirst().toString();
        return answers.read(
                        http.container(bearer(account), account.accountId(), image, draft.text()),
                        answer -> answer.text("/id"))
                .onFailure(InstagramClient::isUnknown)
                // A container shows to nobody, so that making one more does no harm.
                .transform(failure -> PlatformFailure.of(Kind.UNREACHABLE, failure.getMessage()))
                .chain(container -> answers.read(
                        http.publish(bearer(account), account.accountId(), container.value()),
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
                http.media(bearer(account), account.accountId(), "id,caption,timestamp", RECENT), answer -> {
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
        return answers.readIfThere(
                        http.insights(bearer(account), media, String.join(",", INSIGHTS.keySet())),
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

package com.dryjets.social.network.instagram;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphComments;
import com.dryjets.social.network.graph.GraphCounters;
import com.dryjets.social.network.graph.GraphCounters.Count;
import com.dryjets.social.network.graph.GraphPages;
import com.dryjets.social.network.graph.GraphTime;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Instagram's professional accounts. Captions cannot be edited through the API. */
@Singleton
public class InstagramClient implements NetworkClient {

    private static final int CALLS_TO_PUBLISH = 3;
    private static final Duration DAY = Duration.ofDays(1);

    static final String PROFILE = "id,username,name,profile_picture_url";
    private static final String POST = "id,caption,timestamp,permalink,media_type,children{id}";

    /** Likes are missing if the account hides them. */
    private static final Map<String, Count> COUNTS = Map.of(
            "like_count", new Count(Metric.LIKES, "/like_count", false),
            "comments_count", new Count(Metric.COMMENTS, "/comments_count", false));

    /** Views replace impressions and plays, which ended on 2025-04-21. A feed post has no link to click. */
    private static final Map<String, Metric> INSIGHTS = Map.of(
            "views", Metric.IMPRESSIONS,
            "reach", Metric.REACH,
            "likes", Metric.LIKES,
            "comments", Metric.COMMENTS,
            "shares", Metric.SHARES);

    private final InstagramHttp http;
    private final InstagramPublishing publishing;
    private final GraphCalls calls;
    private final GraphCounters counters;
    private final InstagramConfig config;

    InstagramClient(
            @RestClient InstagramHttp http,
            InstagramPublishing publishing,
            GraphCalls calls,
            GraphCounters counters,
            InstagramConfig config) {
        this.http = http;
        this.publishing = publishing;
        this.calls = calls;
        this.counters = counters;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.of(Feature.FIRST_COMMENT, Feature.ALT_TEXT, Feature.DELETE, Feature.AI_DISCLOSURE);
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        return calls.read(http.read(account.bearer(), account.accountId(), PROFILE), answer -> profile(answer.body()));
    }

    static Profile profile(JsonNode user) {
        String handle = user.path("username").asText();
        return new Profile(
                user.path("id").asText(),
                user.path("name").asText(handle),
                handle,
                GraphPages.uri(user.path("profile_picture_url")));
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return InstagramPublishing.plan(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return publishing.perform(account, post, step, progress);
    }

    /** Counts the calls of a step. Publishing also reads the container's state before and the post's address afterwards. */
    @Override
    public int calls(Step step) {
        return step.kind() == Step.Kind.COMMENT ? GraphComments.CALLS : CALLS_TO_PUBLISH;
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return calls.read(
                http.media(account.bearer(), account.accountId(), POST, config.pageSize(), cursor),
                answer -> GraphPages.posts(answer, since, InstagramClient::found));
    }

    private static FoundPost found(JsonNode post) {
        boolean carousel = post.path("media_type").asText().equals("CAROUSEL_ALBUM");
        int children = post.at("/children/data").size();
        return new FoundPost(
                post.path("id").asText(),
                post.path("caption").asText(""),
                GraphTime.read(post.path("timestamp")),
                carousel ? children == 0 ? null : Integer.valueOf(children) : Integer.valueOf(1),
                null,
                GraphPages.uri(post.path("permalink")));
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return CanonicalText.of(sent).equals(CanonicalText.of(found));
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        String media = posts.getFirst().externalId();
        return counters.counts(fields -> http.read(account.bearer(), media, fields), COUNTS)
                .chain(counts -> counts.value().isEmpty()
                        ? Uni.createFrom().item(counts.map(deleted -> Map.<String, Counters>of()))
                        : withInsights(account, media, counts.value().get()));
    }

    private Uni<Reply<Map<String, Counters>>> withInsights(
            Credentials account, String media, Map<Metric, Long> counts) {
        return counters.insights(metrics -> http.insights(account.bearer(), media, metrics), INSIGHTS)
                .map(reply -> reply.map(found -> {
                    Map<Metric, Long> all = new EnumMap<>(Metric.class);
                    all.putAll(counts);
                    found.ifPresent(all::putAll);
                    return Map.of(media, Counters.of(all));
                }));
    }

    @Override
    public int countersBatch() {
        return 1;
    }

    @Override
    public Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return calls.readIfPresent(http.delete(account.bearer(), externalId), answer -> true)
                .map(reply -> reply.map(deleted -> null));
    }

    @Override
    public boolean tellsLimitsOnRequest() {
        return true;
    }

    /** Returns how many posts the account may publish in 24 hours, and how many of them are left. */
    @Override
    public Uni<Reply<Void>> limits(Credentials account) {
        return calls.read(
                        http.publishingLimit(account.bearer(), account.accountId(), "quota_usage,config"),
                        InstagramClient::publishingLimit)
                .map(reply -> {
                    List<RateLimit> limits = new ArrayList<>(reply.limits());
                    limits.addAll(reply.value());
                    return new Reply<>(null, limits);
                });
    }

    private static List<RateLimit> publishingLimit(NetworkAnswer answer) {
        JsonNode data = answer.body().at("/data/0");
        int total = data.at("/config/quota_total").asInt();
        if (total == 0) {
            return List.of();
        }
        int left = Math.max(0, total - data.path("quota_usage").asInt());
        Duration window = Duration.ofSeconds(data.at("/config/quota_duration").asLong(DAY.toSeconds()));
        // A rolling window has no fixed end.
        return List.of(RateLimit.ofPosts(
                RateLimit.Scope.ACCOUNT, "posts in %d hours".formatted(window.toHours()), total, left, null, window));
    }

    /** Returns nothing: the address can't be derived from the id, but published steps and recent posts contain it. */
    @Override
    public @Nullable URI url(Credentials account, String externalId) {
        return null;
    }
}

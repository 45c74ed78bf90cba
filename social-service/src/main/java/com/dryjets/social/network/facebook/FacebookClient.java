package com.dryjets.social.network.facebook;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Progress;
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
import com.dryjets.social.network.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Facebook pages. */
@Singleton
public class FacebookClient implements NetworkClient {

    static final String PROFILE = "id,name,username,picture{url}";
    private static final String POST = "id,message,created_time,permalink_url,attachments{media_type}";

    private static final Map<String, Count> COUNTS = Map.of(
            "likes.summary(true)", new Count(Metric.LIKES, "/likes/summary/total_count", false),
            "comments.summary(true)", new Count(Metric.COMMENTS, "/comments/summary/total_count", false),
            // Absent until someone shares the post.
            "shares", new Count(Metric.SHARES, "/shares/count", true));

    /** The metrics of views replace those of impressions, which end on 2025-11-15 and 2026-06-15. */
    private static final Map<String, Metric> INSIGHTS = Map.of(
            "post_media_view", Metric.IMPRESSIONS,
            "post_total_media_view_unique", Metric.REACH,
            "post_clicks", Metric.CLICKS);

    private final FacebookHttp http;
    private final FacebookPublishing publishing;
    private final GraphCalls calls;
    private final GraphCounters counters;
    private final FacebookConfig config;

    FacebookClient(
            @RestClient FacebookHttp http,
            FacebookPublishing publishing,
            GraphCalls calls,
            GraphCounters counters,
            FacebookConfig config) {
        this.http = http;
        this.publishing = publishing;
        this.calls = calls;
        this.counters = counters;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.of(Feature.FIRST_COMMENT, Feature.ALT_TEXT, Feature.EDIT, Feature.DELETE, Feature.LINK_PREVIEW);
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        return calls.read(http.read(account.bearer(), "me", PROFILE), answer -> {
            Profile profile = profile(answer.body());
            if (!profile.externalId().equals(account.accountId())) {
                throw NetworkFailure.of(Kind.PERMISSION_MISSING, "The token belongs to another Facebook page.");
            }
            return profile;
        });
    }

    static Profile profile(JsonNode page) {
        return new Profile(
                page.path("id").asText(),
                page.path("name").asText(),
                page.path("username").asText(null),
                GraphPages.uri(page.at("/picture/data/url")));
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return FacebookPublishing.plan(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return publishing.perform(account, post, step, progress);
    }

    @Override
    public int calls(Step step) {
        return step.kind() == Step.Kind.COMMENT ? GraphComments.CALLS : 1;
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return calls.read(
                http.posts(account.bearer(), account.accountId(), POST, config.pageSize(), cursor),
                answer -> GraphPages.posts(answer, since, FacebookClient::found));
    }

    private static FoundPost found(JsonNode post) {
        return new FoundPost(
                post.path("id").asText(),
                post.path("message").asText(""),
                GraphTime.read(post.path("created_time")),
                media(post.at("/attachments/data/0")),
                null,
                GraphPages.uri(post.path("permalink_url")));
    }

    /**
     * Returns 0 for a post without an attachment or with the preview of a page, else null: media of ours can't be
     * distinguished from other previews, such as that of a link to a video.
     */
    private static @Nullable Integer media(JsonNode attachment) {
        return attachment.isMissingNode()
                        || attachment.path("media_type").asText().equals("link")
                ? 0
                : null;
    }

    /** A video is listed only when it has been processed. */
    @Override
    public boolean isListed(NetworkPost post) {
        return post.media().stream().noneMatch(Media::isVideo);
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return CanonicalText.of(sent).equals(CanonicalText.of(found));
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        String post = posts.getFirst().externalId();
        return counters.counts(fields -> http.read(account.bearer(), post, fields), COUNTS)
                .chain(counts -> counts.value().isEmpty()
                        ? Uni.createFrom().item(counts.map(deleted -> Map.<String, Counters>of()))
                        : withInsights(account, post, counts.value().get()));
    }

    private Uni<Reply<Map<String, Counters>>> withInsights(Credentials account, String post, Map<Metric, Long> counts) {
        return counters.insights(metrics -> http.insights(account.bearer(), post, metrics), INSIGHTS)
                .map(reply -> reply.map(found -> {
                    Map<Metric, Long> all = new EnumMap<>(Metric.class);
                    all.putAll(counts);
                    all.putAll(found.orElse(Map.of()));
                    return Map.of(post, Counters.of(all));
                }));
    }

    @Override
    public int countersBatch() {
        return 1;
    }

    @Override
    public Uni<Reply<Void>> edit(Credentials account, String externalId, String text) {
        return calls.read(http.edit(account.bearer(), externalId, text), answer -> null);
    }

    @Override
    public Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return calls.readIfPresent(http.delete(account.bearer(), externalId), answer -> true)
                .map(reply -> reply.map(deleted -> null));
    }

    @Override
    public URI url(Credentials account, String externalId) {
        return URI.create("https://www.facebook.com/" + externalId);
    }
}

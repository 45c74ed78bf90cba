package com.dryjets.social.network.tiktok;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads an account's public posts and their counters (Display API, "List Videos" and "Query Videos"). */
@Singleton
class TikTokVideos {

    private static final String LISTED = "id,title,video_description,create_time,share_url";

    /** TikTok returns at most this many characters of a text. */
    private static final int ANSWERED = 150;

    private static final Map<String, Metric> METRICS = Map.of(
            "view_count", Metric.IMPRESSIONS,
            "like_count", Metric.LIKES,
            "comment_count", Metric.COMMENTS,
            "share_count", Metric.SHARES);
    private static final List<String> COUNTED = List.of("like_count", "comment_count", "share_count", "view_count");

    private final TikTokHttp http;
    private final TikTokAnswers answers;
    private final TikTokStatus statuses;
    private final TikTokConfig config;

    TikTokVideos(@RestClient TikTokHttp http, TikTokAnswers answers, TikTokStatus statuses, TikTokConfig config) {
        this.http = http;
        this.answers = answers;
        this.statuses = statuses;
        this.config = config;
    }

    /**
     * Whether a post that is not listed was certainly not published. Photos are listed only after moderation, and private
     * ones never. Before a video is repeated, TikTok is asked about its upload.
     */
    boolean isListed(NetworkPost post) {
        return TikTokPlan.isVideo(post) || config.listsPhotos();
    }

    Uni<RecentPage> recent(Credentials account, Instant since, @Nullable String cursor) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("max_count", config.page());
        if (cursor != null) {
            page.put("cursor", Long.parseLong(cursor));
        }
        return answers.read(http.videos(account.bearer(), LISTED, page)).map(data -> page(data, since));
    }

    private static RecentPage page(JsonNode data, Instant since) {
        List<FoundPost> posts = new ArrayList<>();
        for (JsonNode video : data.path("videos")) {
            String url = video.path("share_url").asText("");
            posts.add(new FoundPost(
                    video.path("id").asText(),
                    text(video),
                    Instant.ofEpochSecond(video.path("create_time").asLong()),
                    null,
                    null,
                    url.isEmpty() ? null : URI.create(url)));
        }
        boolean last = !data.path("has_more").asBoolean()
                || posts.isEmpty()
                || posts.getLast().createdAt().isBefore(since);
        return new RecentPage(posts, last ? null : data.path("cursor").asText());
    }

    private static String text(JsonNode video) {
        String description = video.path("video_description").asText("");
        return description.isEmpty() ? video.path("title").asText("") : description;
    }

    /** Compares texts; a text that TikTok truncated matches if the other one starts with it. */
    static boolean isSameText(String sent, String found) {
        String ours = CanonicalText.of(sent);
        String theirs = CanonicalText.of(found);
        return ours.equals(theirs) || (found.length() >= ANSWERED && !theirs.isEmpty() && ours.startsWith(theirs));
    }

    static JsonNode filter(Collection<String> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode videos = body.putObject("filters").putArray("video_ids");
        ids.forEach(videos::add);
        return body;
    }

    /** Reads counters. A post that was published before TikTok assigned its id is known by its publish id. */
    Uni<Map<String, Counters>> counters(Credentials account, List<ShownPost> posts) {
        return Multi.createFrom()
                .iterable(posts)
                .onItem()
                .transformToUniAndConcatenate(post -> known(account, post.externalId()))
                .collect()
                .in(HashMap<String, String>::new, TikTokVideos::add)
                .chain(ours -> ours.isEmpty() ? Uni.createFrom().item(Map.of()) : query(account, ours));
    }

    /** Pairs a post's id with the id that we know it by. */
    private record Named(String id, String known) {}

    private static void add(Map<String, String> ours, Optional<Named> named) {
        named.ifPresent(post -> ours.put(post.id(), post.known()));
    }

    private Uni<Optional<Named>> known(Credentials account, String externalId) {
        return externalId.matches("\\d+")
                ? Uni.createFrom().item(Optional.of(new Named(externalId, externalId)))
                : statuses.ask(account, externalId)
                        .map(status -> TikTokStatus.postId(status).map(id -> new Named(id, externalId)))
                        .onFailure(TikTokStatus::isForgotten)
                        .recoverWithItem(Optional.empty());
    }

    private Uni<Map<String, Counters>> query(Credentials account, Map<String, String> ours) {
        return ask(account, ours, COUNTED)
                .onFailure(TikTokVideos::isOfFields)
                .recoverWithUni(refused -> eachAlone(account, ours, refused))
                .map(values -> {
                    Map<String, Counters> counters = new HashMap<>();
                    values.forEach((known, counted) -> counters.put(known, Counters.of(counted)));
                    return counters;
                });
    }

    /** Whether TikTok refuses the request itself, for example because of a retired field. */
    private static boolean isOfFields(Throwable failure) {
        return failure instanceof NetworkFailure known && known.kind() == Kind.CONTENT_REFUSED;
    }

    /** Requests each field separately, so that a retired field doesn't cost the others; fails if TikTok refuses them all. */
    private Uni<Map<String, Map<Metric, Long>>> eachAlone(
            Credentials account, Map<String, String> ours, Throwable refused) {
        return Multi.createFrom()
                .iterable(COUNTED)
                .onItem()
                .transformToUniAndConcatenate(field -> ask(account, ours, List.of(field))
                        .map(Optional::of)
                        .onFailure(TikTokVideos::isOfFields)
                        .recoverWithItem(Optional.empty()))
                .collect()
                .asList()
                .map(asked -> asked.stream().flatMap(Optional::stream).toList())
                .chain(answered -> answered.isEmpty()
                        ? Uni.createFrom().failure(refused)
                        : Uni.createFrom().item(merged(answered)));
    }

    private static Map<String, Map<Metric, Long>> merged(List<Map<String, Map<Metric, Long>>> answers) {
        Map<String, Map<Metric, Long>> all = new HashMap<>();
        answers.forEach(answer -> answer.forEach((known, values) ->
                all.computeIfAbsent(known, post -> new EnumMap<>(Metric.class)).putAll(values)));
        return all;
    }

    /** Reads these fields; returns their counters by the ids that we know the posts by. */
    private Uni<Map<String, Map<Metric, Long>>> ask(
            Credentials account, Map<String, String> ours, List<String> fields) {
        return answers.read(http.query(account.bearer(), "id," + String.join(",", fields), filter(ours.keySet())))
                .map(data -> {
                    Map<String, Map<Metric, Long>> counters = new HashMap<>();
                    for (JsonNode video : data.path("videos")) {
                        String known = ours.get(video.path("id").asText());
                        if (known != null) {
                            counters.put(known, values(video));
                        }
                    }
                    return counters;
                });
    }

    static Map<Metric, Long> values(JsonNode video) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        METRICS.forEach((name, metric) -> {
            if (video.path(name).isNumber()) {
                values.put(metric, video.path(name).asLong());
            }
        });
        return values;
    }
}

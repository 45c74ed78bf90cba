package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.FoundPost;
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
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bluesky. Apps ignore a changed record, so that posts cannot be edited. */
@Singleton
public class BlueskyClient implements NetworkClient {

    private static final int MOST_POSTS = 25;

    /** What a record needs and whether it exists are read at the same time, and then it is created. */
    private static final int CALLS = 2;

    private final BlueskyHttp http;
    private final BlueskyRecords records;
    private final BlueskyPublishing publishing;
    private final BlueskyConfig config;

    BlueskyClient(BlueskyHttp http, BlueskyRecords records, BlueskyPublishing publishing, BlueskyConfig config) {
        this.http = http;
        this.records = records;
        this.publishing = publishing;
        this.config = config;
    }

    @Override
    public Channel channel() {
        return Channel.BLUESKY;
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.of(
                Feature.THREAD, Feature.FIRST_COMMENT, Feature.ALT_TEXT, Feature.DELETE, Feature.LINK_PREVIEW);
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        return BlueskyCalls.read(http.session(BlueskyRecords.server(account), account.bearer()), answer -> {
                    if (!answer.text("/did").equals(account.accountId())) {
                        throw NetworkFailure.of(
                                Kind.PERMISSION_MISSING, "The token belongs to another Bluesky account.");
                    }
                    return answer.text("/handle");
                })
                .chain(handle -> named(account, handle));
    }

    /** Reads the name and picture; an account without a profile has neither. */
    private Uni<Reply<Profile>> named(Credentials account, Reply<String> handle) {
        return BlueskyCalls.read(
                http.record(BlueskyRecords.server(account), account.accountId(), "app.bsky.actor.profile", "self"),
                answer -> profile(account, handle.value(), answer.body().path("value")),
                error -> error.isMissing()
                        ? Optional.of(new Profile(account.accountId(), handle.value(), handle.value(), null))
                        : Optional.empty());
    }

    private static Profile profile(Credentials account, String handle, JsonNode profile) {
        String name = profile.path("displayName").asText("");
        String picture = profile.at("/avatar/ref/$link").asText("");
        URI blob = picture.isEmpty()
                ? null
                : URI.create(BlueskyRecords.server(account) + "/xrpc/com.atproto.sync.getBlob?did="
                        + account.accountId() + "&cid=" + picture);
        return new Profile(account.accountId(), name.isBlank() ? handle : name, handle, blob);
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return BlueskyPublishing.plan(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return publishing.perform(account, post, step, progress);
    }

    @Override
    public int calls(Step step) {
        return CALLS;
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return BlueskyCalls.read(
                http.records(
                        BlueskyRecords.server(account),
                        account.accountId(),
                        BlueskyRecords.POSTS,
                        config.pageSize(),
                        cursor),
                answer -> page(account, since, answer));
    }

    private RecentPage page(Credentials account, Instant since, NetworkAnswer answer) {
        List<FoundPost> posts = new ArrayList<>();
        answer.body().path("records").forEach(record -> posts.add(found(account, record)));
        boolean last = posts.size() < config.pageSize() || isBefore(since, posts.getLast());
        return new RecentPage(posts, last ? null : answer.find("/cursor").orElse(null));
    }

    /** Records are listed by their keys; the time in a record can be any. */
    private static boolean isBefore(Instant since, FoundPost post) {
        return RecordKey.time(BlueskyRecords.key(post.externalId()))
                .orElse(post.createdAt())
                .isBefore(since);
    }

    private FoundPost found(Credentials account, JsonNode record) {
        JsonNode post = record.path("value");
        String uri = record.path("uri").asText();
        return new FoundPost(
                uri,
                post.path("text").asText(),
                createdAt(post, uri),
                Embeds.count(post),
                post.at("/reply/parent/uri").asText(null),
                BlueskyPublishing.address(config.webUrl(), account, uri));
    }

    /** Other applications write times that cannot be read; their keys tell the time too. */
    private static Instant createdAt(JsonNode post, String uri) {
        try {
            return OffsetDateTime.parse(post.path("createdAt").asText()).toInstant();
        } catch (DateTimeParseException e) {
            return RecordKey.time(BlueskyRecords.key(uri)).orElse(Instant.EPOCH);
        }
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return CanonicalText.of(sent).equals(CanonicalText.of(found));
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        List<String> uris = posts.stream().map(ShownPost::externalId).toList();
        return BlueskyCalls.read(
                http.posts(BlueskyRecords.server(account), account.bearer(), config.appView(), uris),
                BlueskyClient::counters);
    }

    private static Map<String, Counters> counters(NetworkAnswer answer) {
        Map<String, Counters> counters = new HashMap<>();
        for (JsonNode post : answer.body().path("posts")) {
            Map<Metric, Long> values = new EnumMap<>(Metric.class);
            add(values, Metric.LIKES, post.path("likeCount"));
            add(values, Metric.COMMENTS, post.path("replyCount"));
            add(values, Metric.SHARES, post.path("repostCount"));
            add(values, Metric.SHARES, post.path("quoteCount"));
            counters.put(post.path("uri").asText(), Counters.of(values));
        }
        return counters;
    }

    private static void add(Map<Metric, Long> values, Metric metric, JsonNode count) {
        if (count.isNumber()) {
            values.merge(metric, count.asLong(), Long::sum);
        }
    }

    @Override
    public int countersBatch() {
        return MOST_POSTS;
    }

    @Override
    public Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return records.delete(account, externalId);
    }

    @Override
    public URI url(Credentials account, String externalId) {
        return BlueskyPublishing.address(config.webUrl(), account, externalId);
    }
}

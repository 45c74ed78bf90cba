package com.dryjets.social.network.linkedin;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads an organization's posts (Posts API) and their counters (Organization Share Statistics). */
@Singleton
class LinkedInFeed {

    /** Statistics cover a rolling window of 12 months. Later they would fall, so they are not read any more. */
    private static final Duration WINDOW = Duration.ofDays(364);

    private static final Map<String, Metric> METRICS = Map.of(
            "impressionCount", Metric.IMPRESSIONS,
            "uniqueImpressionsCount", Metric.REACH,
            "clickCount", Metric.CLICKS,
            "likeCount", Metric.LIKES,
            "commentCount", Metric.COMMENTS,
            "shareCount", Metric.SHARES);

    private final LinkedInHttp http;
    private final LinkedInAnswers answers;
    private final LinkedInConfig config;
    private final Clock clock;

    LinkedInFeed(@RestClient LinkedInHttp http, LinkedInAnswers answers, LinkedInConfig config, Clock clock) {
        this.http = http;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        int start = cursor == null ? 0 : Integer.parseInt(cursor);
        return answers.read(
                http.posts(
                        account.bearer(),
                        "author",
                        Organization.encode(Organization.urn(account)),
                        "CREATED",
                        start,
                        config.page()),
                Call.READ,
                answer -> page(answer.body().path("elements"), since, start));
    }

    private RecentPage page(JsonNode elements, Instant since, int start) {
        List<FoundPost> posts = new ArrayList<>();
        for (JsonNode post : elements) {
            String urn = post.path("id").asText();
            posts.add(new FoundPost(
                    urn,
                    LittleText.unescape(post.path("commentary").asText()),
                    Instant.ofEpochMilli(post.path("createdAt").asLong()),
                    media(post.path("content")),
                    null,
                    LinkedInPosting.url(urn)));
        }
        // A page may be short because LinkedIn leaves out posts that the caller may not see; only an empty one is the
        // end.
        boolean last = posts.stream().allMatch(post -> post.createdAt().isBefore(since));
        return new RecentPage(posts, last ? null : Integer.toString(start + posts.size()));
    }

    private static int media(JsonNode content) {
        return content.has("media") ? 1 : content.at("/multiImage/images").size();
    }

    /** Reads the statistics of shares and of UGC posts, which are separate parameters: neither loses the other. */
    Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        Instant since = clock.instant().minus(WINDOW);
        Map<Boolean, List<String>> urns = posts.stream()
                .filter(post -> post.publishedAt().isAfter(since))
                .map(ShownPost::externalId)
                .collect(Collectors.partitioningBy(urn -> urn.startsWith("urn:li:ugcPost:")));
        return statistics(account, list(urns.get(false)), null)
                .chain(shares -> statistics(account, null, list(urns.get(true))).map(others -> merge(shares, others)));
    }

    private static @Nullable String list(List<String> urns) {
        return urns.isEmpty()
                ? null
                : urns.stream().map(Organization::encode).collect(Collectors.joining(",", "List(", ")"));
    }

    private Uni<Map<String, Counters>> statistics(
            Credentials account, @Nullable String shares, @Nullable String ugcPosts) {
        if (shares == null && ugcPosts == null) {
            return Uni.createFrom().item(Map.of());
        }
        String organization = Organization.encode(Organization.urn(account));
        return answers.read(
                        http.statistics(account.bearer(), "organizationalEntity", organization, shares, ugcPosts),
                        Call.READ,
                        answer -> counters(answer.body().path("elements")))
                .map(Reply::value)
                .onFailure(LinkedInFeed::isOfParameter)
                .recoverWithItem(Map.of());
    }

    /** Whether LinkedIn refuses the parameter, for instance because it knows none of the posts. */
    private static boolean isOfParameter(Throwable failure) {
        return failure instanceof NetworkFailure known
                && (known.kind() == Kind.UNSUPPORTED || known.kind() == Kind.NOT_FOUND);
    }

    private static Map<String, Counters> counters(JsonNode elements) {
        Map<String, Counters> counters = new HashMap<>();
        for (JsonNode element : elements) {
            String urn = element.path("ugcPost").asText(element.path("share").asText());
            counters.put(urn, read(element.path("totalShareStatistics")));
        }
        return counters;
    }

    static Counters read(JsonNode statistics) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        METRICS.forEach((name, metric) -> {
            if (statistics.path(name).isNumber()) {
                values.put(metric, statistics.path(name).asLong());
            }
        });
        return Counters.of(values);
    }

    private static Reply<Map<String, Counters>> merge(Map<String, Counters> first, Map<String, Counters> second) {
        Map<String, Counters> all = new HashMap<>(first);
        all.putAll(second);
        return Reply.of(all);
    }
}

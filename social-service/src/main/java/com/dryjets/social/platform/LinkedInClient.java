package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** LinkedIn organizations through the versioned REST API (Posts API, Organization Share Statistics). */
@Singleton
class LinkedInClient implements PlatformClient {

    private static final String ORGANIZATION = "urn:li:organization:";
    private static final int RECENT = 100;
    private static final int BATCH = 50;

    private final LinkedInHttp http;
    private final Clock clock;

    LinkedInClient(@RestClient LinkedInHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public Uni<Reply<String>> verify(Credentials account) {
        return call(http.organization(account.bearer(), account.accountId()), answer -> answer.text("/localizedName"));
    }

    @Override
    public Uni<Reply<String>> publish(Credentials account, Draft draft) {
        return call(
                http.create(account.bearer(), post(account, draft)),
                answer -> answer.header("x-restli-id")
                        .orElseThrow(() -> PlatformFailure.of(Kind.UNKNOWN, "The response lacks x-restli-id")));
    }

    private static ObjectNode post(Credentials account, Draft draft) {
        ObjectNode post = JsonNodeFactory.instance.objectNode();
        post.put("author", ORGANIZATION + account.accountId());
        post.put("commentary", LittleText.escape(draft.text()));
        post.put("visibility", "PUBLIC");
        post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        post.put("lifecycleState", "PUBLISHED");
        return post;
    }

    @Override
    public int callsToPublish() {
        return 1;
    }

    @Override
    public Uni<Reply<List<RecentPost>>> recent(Credentials account) {
        return call(http.posts(account.bearer(), "author", ORGANIZATION + account.accountId(), RECENT), answer -> {
            List<RecentPost> posts = new ArrayList<>();
            for (JsonNode post : answer.body().path("elements")) {
                posts.add(new RecentPost(
                        post.path("id").asText(),
                        LittleText.unescape(post.path("commentary").asText()),
                        Instant.ofEpochMilli(post.path("createdAt").asLong())));
            }
            return posts;
        });
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds) {
        String shares = externalIds.stream()
                .map(urn -> URLEncoder.encode(urn, StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "List(", ")"));
        String organization = ORGANIZATION + account.accountId();
        return call(http.statistics(account.bearer(), "organizationalEntity", organization, shares), answer -> {
            Map<String, Counters> counters = new HashMap<>();
            for (JsonNode element : answer.body().path("elements")) {
                counters.put(element.path("share").asText(), counters(element.path("totalShareStatistics")));
            }
            return counters;
        });
    }

    private static Counters counters(JsonNode statistics) {
        return Counters.of(Map.of(
                Metric.IMPRESSIONS, statistics.path("impressionCount").asLong(),
                Metric.REACH, statistics.path("uniqueImpressionsCount").asLong(),
                Metric.CLICKS, statistics.path("clickCount").asLong(),
                Metric.LIKES, statistics.path("likeCount").asLong(),
                Metric.COMMENTS, statistics.path("commentCount").asLong(),
                Metric.SHARES, statistics.path("shareCount").asLong()));
    }

    @Override
    public int countersBatch() {
        return BATCH;
    }

    @Override
    public String url(Credentials account, String externalId) {
        return "https://www.linkedin.com/feed/update/" + externalId;
    }

    private <T> Uni<Reply<T>> call(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return NetworkAnswer.of(request)
                // LinkedIn reports no limit before it is reached.
                .map(answer -> new Reply<>(reader.apply(checked(answer)), Optional.empty()))
                .onFailure()
                .transform(PlatformFailure::ofTransport);
    }

    private NetworkAnswer checked(NetworkAnswer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        String message = answer.body().path("message").asText("HTTP " + answer.status());
        throw switch (answer.status()) {
            case 401 -> PlatformFailure.of(Kind.UNAUTHORIZED, message);
            case 429 ->
                PlatformFailure.rateLimited(
                        message, answer.number("Retry-After").map(clock.instant()::plusSeconds));
            default -> PlatformFailure.of(answer.status() >= 500 ? Kind.UNKNOWN : Kind.REJECTED, message);
        };
    }
}

package com.dryjets.bench.social;

import com.dryjets.bench.platform.Sandbox;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Publishes on the sandbox's networks without a service: the same requests for each post, one after the other for each
 * account, all accounts at the same time. That is the most that a service could reach.
 */
final class DirectPosts {

    private static final String GRAPH = "v26.0";
    private static final String PICTURE = "https://media.example/picture.jpg";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, JsonNode> sessions = new ConcurrentHashMap<>();
    private final Sandbox sandbox;
    private final List<Connected> accounts;

    DirectPosts(Sandbox sandbox, List<Connected> accounts) {
        this.sandbox = sandbox;
        this.accounts = accounts;
    }

    /** Publishes posts and returns how many that were a second. */
    double run(String name, int posts) {
        long begin = System.nanoTime();
        CompletableFuture<?>[] lanes = IntStream.range(0, accounts.size())
                .mapToObj(lane -> lane(name, lane, posts))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(lanes).join();
        return posts / ((System.nanoTime() - begin) / 1e9);
    }

    private CompletableFuture<?> lane(String name, int first, int posts) {
        CompletableFuture<?> lane = CompletableFuture.completedFuture(null);
        for (int post = first; post < posts; post += accounts.size()) {
            String text = PostPlan.text(name, post);
            lane = lane.thenCompose(before -> publish(accounts.get(first), text));
        }
        return lane;
    }

    private CompletableFuture<?> publish(Connected account, String text) {
        return switch (account.channel()) {
            case TWITTER -> json("/twitter/2/tweets", account.token(), Map.of("text", text));
            case FACEBOOK ->
                form("/facebook/" + GRAPH + "/" + account.name() + "/feed", account, Map.of("message", text));
            case INSTAGRAM -> instagram(account, text);
            case LINKEDIN -> linkedIn(account, text);
            case TIKTOK -> tikTok(account, text);
            case BLUESKY -> bluesky(account, text);
            case EMAIL, ADS -> throw new IllegalArgumentException(account.channel() + " is no network");
        };
    }

    private CompletableFuture<?> instagram(Connected account, String text) {
        String user = "/instagram/" + GRAPH + "/";
        return form(user + account.name() + "/media", account, Map.of("image_url", PICTURE, "caption", text))
                .thenCompose(made -> send(authorized(
                                        user + made.path("id").asText() + "?fields=status_code,status", account.token())
                                .GET())
                        .thenCompose(ready -> form(
                                user + account.name() + "/media_publish",
                                account,
                                Map.of("creation_id", made.path("id").asText()))));
    }

    private CompletableFuture<?> linkedIn(Connected account, String text) {
        String post = ServiceClient.write(Map.of(
                "author",
                "urn:li:organization:" + account.name(),
                "commentary",
                text,
                "visibility",
                "PUBLIC",
                "distribution",
                Map.of("feedDistribution", "MAIN_FEED"),
                "lifecycleState",
                "PUBLISHED"));
        return send(authorized("/linkedin/rest/posts", account.token())
                .header("LinkedIn-Version", "202610")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(post)));
    }

    private CompletableFuture<?> tikTok(Connected account, String text) {
        String base = "/tiktok/v2/post/publish/";
        return json(base + "creator_info/query/", account.token(), Map.of())
                .thenCompose(creator -> json(
                        base + "content/init/",
                        account.token(),
                        Map.of(
                                "post_info",
                                Map.of("description", text, "privacy_level", "PUBLIC_TO_EVERYONE"),
                                "source_info",
                                Map.of(
                                        "source",
                                        "PULL_FROM_URL",
                                        "photo_cover_index",
                                        0,
                                        "photo_images",
                                        List.of(PICTURE)),
                                "post_mode",
                                "DIRECT_POST",
                                "media_type",
                                "PHOTO")))
                .thenCompose(begun -> json(
                        base + "status/fetch/",
                        account.token(),
                        Map.of("publish_id", begun.at("/data/publish_id").asText())))
                .thenCompose(status -> json(
                        "/tiktok/v2/video/query/?fields=id,share_url",
                        account.token(),
                        Map.of(
                                "filters",
                                Map.of(
                                        "video_ids",
                                        List.of(status.at("/data/publicaly_available_post_id/0")
                                                .asText())))));
    }

    private CompletableFuture<?> bluesky(Connected account, String text) {
        JsonNode session = sessions.computeIfAbsent(
                account.name(),
                name -> json(
                                "/xrpc/com.atproto.server.createSession",
                                "",
                                Map.of("identifier", name + ".test", "password", account.token()))
                        .join());
        Map<String, Object> record = Map.of(
                "$type",
                "app.bsky.feed.post",
                "text",
                text,
                "createdAt",
                Instant.now().toString());
        return json(
                "/xrpc/com.atproto.repo.createRecord",
                session.path("accessJwt").asText(),
                Map.of("repo", session.path("did").asText(), "collection", "app.bsky.feed.post", "record", record));
    }

    private CompletableFuture<JsonNode> json(String path, String token, Map<String, ?> body) {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ServiceClient.write(body))));
    }

    private CompletableFuture<JsonNode> form(String path, Connected account, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(authorized(path, account.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorized(String path, String token) {
        URI address = sandbox.url(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<JsonNode> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s returned %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
            }
            return response.body().isBlank() ? ServiceClient.json("{}") : ServiceClient.json(response.body());
        });
    }

    /** The requests that a post takes on average. */
    static double requests(List<Connected> accounts) {
        return accounts.stream()
                .mapToInt(account -> requests(account.channel()))
                .average()
                .orElseThrow();
    }

    private static int requests(Channel channel) {
        return switch (channel) {
            case INSTAGRAM -> 3;
            case TIKTOK -> 4;
            default -> 1;
        };
    }
}

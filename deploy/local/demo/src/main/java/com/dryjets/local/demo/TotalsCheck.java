package com.dryjets.local.demo;

import com.dryjets.local.demo.Comparison.Row;
import com.dryjets.local.demo.api.ApiClient;
import com.dryjets.local.demo.api.DemoFailure;
import com.dryjets.local.demo.api.Poller;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Waits until the simulated audience has settled, then compares the platform's totals with the source's. */
final class TotalsCheck {

    private static final List<String> ENGAGEMENT = List.of("opens", "clicks", "unsubscribes");

    private static final String POSTS = "posts";

    /** What a network counts and does not tell. */
    private static final Map<String, Set<String>> UNTOLD = Map.of("BLUESKY", Set.of("impressions"));

    private final Platform platform;
    private final ApiClient marketer;
    private final Terminal terminal;
    private final Poller poller;

    TotalsCheck(Platform platform, ApiClient marketer, Terminal terminal, Poller poller) {
        this.platform = platform;
        this.marketer = marketer;
        this.terminal = terminal;
        this.poller = poller;
    }

    Comparison compareWhenSettled(UUID campaign) {
        terminal.chapter("Engagement");
        poller.until(
                "the audience has settled",
                () -> isSettled(campaign),
                () -> emailStats(campaign).toPrettyString());
        terminal.line("the audience has settled; waiting for the last metrics");
        try {
            poller.until("the totals match", () -> compare(campaign).matches(), () -> "");
        } catch (DemoFailure timeout) {
            terminal.line("the totals did not match in time");
        }
        Comparison comparison = compare(campaign);
        terminal.chapter("Results");
        comparison.print(terminal);
        return comparison;
    }

    private boolean isSettled(UUID campaign) {
        return networkPosts(queue(campaign)).stream()
                        .allMatch(post -> post.path("settled").asBoolean())
                && emailStats(campaign).path("settled").asBoolean();
    }

    private Comparison compare(UUID campaign) {
        Map<String, JsonNode> dashboard = new HashMap<>();
        for (JsonNode channel : marketer.get("/marketing/analytics/campaigns/" + campaign + "/dashboard")
                .path("channels")) {
            dashboard.put(channel.path("channel").asText(), channel.path("totals"));
        }
        List<Row> rows = new ArrayList<>(posts(queue(campaign), dashboard));
        JsonNode emails = emailStats(campaign);
        long unknown = unknownEmails(campaign);
        for (String metric : List.of("sent", "delivered")) {
            long counted = total(dashboard, "EMAIL", metric);
            rows.add(new Row("EMAIL", metric, counted, emails.path("delivered").asLong(), unknown));
        }
        for (String metric : ENGAGEMENT) {
            rows.add(new Row(
                    "EMAIL",
                    metric,
                    total(dashboard, "EMAIL", metric),
                    emails.path(metric).asLong()));
        }
        return new Comparison(campaign, rows, emails.path("duplicates").asLong());
    }

    /** Counts recipients of whom the platform cannot say whether they have the email. */
    private long unknownEmails(UUID campaign) {
        long unknown = 0;
        for (JsonNode email :
                marketer.get("/marketing/email?campaignId=" + campaign).path("items")) {
            unknown += marketer.get("/marketing/email/" + email.path("id").asText())
                    .path("progress")
                    .path("unknown")
                    .asLong();
        }
        return unknown;
    }

    private List<Row> posts(List<JsonNode> queue, Map<String, JsonNode> dashboard) {
        Map<String, Map<String, Long>> counters = new TreeMap<>();
        for (JsonNode post : networkPosts(queue)) {
            Map<String, Long> network =
                    counters.computeIfAbsent(networkOf(post), name -> new TreeMap<>(Map.of(POSTS, 0L)));
            network.merge(POSTS, 1L, Long::sum);
            post.path("counters").properties().stream()
                    .filter(counter ->
                            !UNTOLD.getOrDefault(networkOf(post), Set.of()).contains(counter.getKey()))
                    .forEach(counter ->
                            network.merge(counter.getKey(), counter.getValue().asLong(), Long::sum));
        }
        List<Row> rows = new ArrayList<>();
        counters.forEach((network, metrics) -> metrics.forEach((metric, counted) -> rows.add(new Row(
                network,
                metric,
                metric.equals(POSTS) ? countPublished(queue, network) : total(dashboard, network, metric),
                counted))));
        return rows;
    }

    private static long countPublished(List<JsonNode> queue, String network) {
        return queue.stream()
                .filter(post -> post.path("status").asText().equals("PUBLISHED"))
                .filter(post -> post.path("platform").asText().equals(network))
                .count();
    }

    private List<JsonNode> queue(UUID campaign) {
        List<JsonNode> queue = new ArrayList<>();
        marketer.get("/marketing/social/queue/" + campaign).path("items").forEach(queue::add);
        return queue;
    }

    /**
     * Returns the networks' posts with a queued text, created since it was queued. A post published twice appears
     * twice.
     */
    private List<JsonNode> networkPosts(List<JsonNode> queue) {
        List<JsonNode> posts = new ArrayList<>();
        for (JsonNode post : platform.networksApi().get("/sandbox/posts").path("items")) {
            if (queue.stream().anyMatch(queued -> isSame(queued, post))) {
                posts.add(post);
            }
        }
        return posts;
    }

    private static boolean isSame(JsonNode queued, JsonNode post) {
        return queued.path("platform").asText().equals(networkOf(post))
                && queued.path("text").asText().equals(post.path("text").asText())
                && !Instant.parse(post.path("createdAt").asText())
                        .isBefore(Instant.parse(queued.path("createdAt").asText()));
    }

    private static String networkOf(JsonNode post) {
        return post.path("network").asText().toUpperCase(Locale.ROOT);
    }

    private static long total(Map<String, JsonNode> dashboard, String channel, String metric) {
        JsonNode totals = dashboard.get(channel);
        return totals == null ? 0 : totals.path(metric).asLong();
    }

    private JsonNode emailStats(UUID campaign) {
        return platform.inboxApi().get("/api/stats?campaign=" + campaign);
    }
}

package com.dryjets.local.demo;

import com.dryjets.local.demo.Comparison.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Waits until the audience has done all it will do, and then compares what both sides counted. */
final class Outcome {

    private static final List<String> MAIL_METRICS = List.of("delivered", "opens", "clicks", "unsubscribes");

    private static final String POSTS = "posts";

    private final Platform platform;
    private final Api marketer;
    private final Terminal terminal;
    private final Waiting waiting;

    Outcome(Platform platform, Api marketer, Terminal terminal, Waiting waiting) {
        this.platform = platform;
        this.marketer = marketer;
        this.terminal = terminal;
        this.waiting = waiting;
    }

    Comparison settle(UUID campaign) {
        terminal.chapter("Engagement comes in");
        waiting.until(
                "the audience has settled",
                () -> isSettled(campaign),
                () -> mails(campaign).toPrettyString());
        terminal.line("the audience has settled; waiting for the last figures to arrive");
        try {
            waiting.until("the figures are equal", () -> compare(campaign).isEqual(), () -> "");
        } catch (DemoFailure unequal) {
            terminal.line("they did not become equal");
        }
        Comparison comparison = compare(campaign);
        terminal.chapter("What came of it");
        comparison.print(terminal);
        return comparison;
    }

    private boolean isSettled(UUID campaign) {
        return outside(queue(campaign)).stream()
                        .allMatch(post -> post.path("settled").asBoolean())
                && mails(campaign).path("settled").asBoolean();
    }

    private Comparison compare(UUID campaign) {
        Map<String, JsonNode> dashboard = new HashMap<>();
        for (JsonNode channel : marketer.get("/marketing/analytics/campaigns/" + campaign + "/dashboard")
                .path("channels")) {
            dashboard.put(channel.path("channel").asText(), channel.path("totals"));
        }
        List<Row> rows = new ArrayList<>(posts(queue(campaign), dashboard));
        JsonNode mails = mails(campaign);
        rows.add(new Row(
                "EMAIL",
                "sent",
                figure(dashboard, "EMAIL", "sent"),
                mails.path("delivered").asLong()));
        for (String metric : MAIL_METRICS) {
            rows.add(new Row(
                    "EMAIL",
                    metric,
                    figure(dashboard, "EMAIL", metric),
                    mails.path(metric).asLong()));
        }
        return new Comparison(rows, mails.path("duplicates").asLong());
    }

    private List<Row> posts(List<JsonNode> queue, Map<String, JsonNode> dashboard) {
        Map<String, Map<String, Long>> counters = new TreeMap<>();
        for (JsonNode post : outside(queue)) {
            Map<String, Long> network =
                    counters.computeIfAbsent(networkOf(post), name -> new TreeMap<>(Map.of(POSTS, 0L)));
            network.merge(POSTS, 1L, Long::sum);
            post.path("counters")
                    .properties()
                    .forEach(counter ->
                            network.merge(counter.getKey(), counter.getValue().asLong(), Long::sum));
        }
        List<Row> rows = new ArrayList<>();
        counters.forEach((network, metrics) -> metrics.forEach((metric, outside) -> rows.add(new Row(
                network,
                metric,
                metric.equals(POSTS) ? published(queue, network) : figure(dashboard, network, metric),
                outside))));
        return rows;
    }

    private static long published(List<JsonNode> queue, String network) {
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

    /** What the networks have of the queue's texts since they were queued: a post that went out twice is there twice. */
    private List<JsonNode> outside(List<JsonNode> queue) {
        List<JsonNode> posts = new ArrayList<>();
        for (JsonNode post : platform.outside().get("/sandbox/posts").path("items")) {
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

    private static long figure(Map<String, JsonNode> dashboard, String channel, String metric) {
        JsonNode totals = dashboard.get(channel);
        return totals == null ? 0 : totals.path(metric).asLong();
    }

    private JsonNode mails(UUID campaign) {
        return platform.mailbox().get("/api/stats?campaign=" + campaign);
    }
}

package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Insights of posts (developers.facebook.com, "Page Insights" and "IG Media Insights", v25.0). One unknown or retired metric
 * fails the whole request. Facebook retired {@code post_impressions} on 15 November 2025 and its unique variant on 15 June
 * 2026, for all versions; this server still reports them before v24.0.
 */
final class GraphInsights {

    private final World world;

    GraphInsights(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.get("/:version/:id/insights").handler(gate.on(Operation.READ).handle(this::insights));
        router.get("/:version/:id/insights/:metric")
                .handler(gate.on(Operation.READ).handle(this::insights));
    }

    private void insights(ApiCall call) {
        Optional<Post> post = world.posts().find(call.account(), call.path("id"));
        String metrics = Optional.ofNullable(call.path("metric"))
                .or(() -> call.parameter("metric"))
                .orElse("");
        if (post.isEmpty()) {
            call.refuse(new Refusal.NotFound(call.path("id")));
            return;
        }
        if (metrics.isBlank()) {
            call.send(
                    400,
                    GraphError.of(3001, "Invalid query")
                            .subcode(1504028)
                            .user(
                                    "No Metric Specified",
                                    "No metric was specified to be fetched. Please specify one or more metrics to be"
                                            + " fetched and try again.")
                            .envelope(),
                    Map.of());
            return;
        }
        answer(call, post.get(), metrics);
    }

    private void answer(ApiCall call, Post post, String metrics) {
        Counters counters = world.counters(post);
        boolean instagram = post.network() == Network.INSTAGRAM;
        var data = new JsonArray();
        for (String metric : List.of(metrics.split(",", -1))) {
            Optional<Object> value = instagram
                    ? instagram(metric.strip(), counters)
                    : facebook(metric.strip(), counters, call.path("version"));
            if (value.isEmpty()) {
                call.refuse(new Refusal.Invalid("metric", instagram ? unknown(metric) : UNKNOWN));
                return;
            }
            data.add(insight(post.id(), metric.strip(), value.get()));
        }
        call.respond(200, new JsonObject().put("data", data));
    }

    private static final String UNKNOWN = "The value must be a valid insights metric";

    private static String unknown(String metric) {
        return metric.equals("impressions")
                ? "Starting from version v22.0 and above, the impressions metric is no longer supported for the queried"
                        + " media."
                : "metric[0] must be one of the following values: views, reach, likes, comments, shares, saved,"
                        + " total_interactions, follows, profile_visits";
    }

    private static Optional<Object> facebook(String metric, Counters counters, String version) {
        return Optional.ofNullable(
                switch (metric) {
                    case "post_media_view" -> counters.impressions();
                    case "post_total_media_view_unique" -> counters.reach();
                    case "post_clicks" -> counters.clicks();
                    case "post_reactions_like_total" -> counters.likes();
                    case "post_reactions_by_type_total" -> new JsonObject().put("like", counters.likes());
                    case "post_activity_by_action_type" ->
                        new JsonObject()
                                .put("like", counters.likes())
                                .put("comment", counters.comments())
                                .put("share", counters.shares());
                    case "post_video_views" -> counters.impressions() / 2;
                    case "post_impressions" -> GraphVersions.retiresOldMetrics(version) ? null : counters.impressions();
                    case "post_impressions_unique" ->
                        GraphVersions.retiresOldMetrics(version) ? null : counters.reach();
                    default -> null;
                });
    }

    private static Optional<Object> instagram(String metric, Counters counters) {
        return Optional.ofNullable(
                switch (metric) {
                    case "views" -> counters.impressions();
                    case "reach" -> counters.reach();
                    case "likes" -> counters.likes();
                    case "comments" -> counters.comments();
                    case "shares" -> counters.shares();
                    case "saved" -> counters.likes() / 10;
                    case "total_interactions" -> counters.likes() + counters.comments() + counters.shares();
                    case "follows" -> counters.likes() / 50;
                    case "profile_visits" -> counters.likes() / 5;
                    default -> null;
                });
    }

    private static JsonObject insight(String postId, String metric, Object value) {
        return new JsonObject()
                .put("name", metric)
                .put("period", "lifetime")
                .put("values", new JsonArray(List.of(new JsonObject().put("value", value))))
                .put("title", metric.replace('_', ' '))
                .put("id", postId + "/insights/" + metric + "/lifetime");
    }
}

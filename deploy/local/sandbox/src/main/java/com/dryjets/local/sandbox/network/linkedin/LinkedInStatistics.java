package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;

/**
 * Statistics of an organization's posts in the last twelve months (learn.microsoft.com, "Organization Share Statistics",
 * view li-lms-2026-10): {@code shares} and {@code ugcPosts} are separate parameters, and a post of the wrong kind is left out.
 */
final class LinkedInStatistics {

    private final World world;

    LinkedInStatistics(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.get("/rest/organizationalEntityShareStatistics")
                .handler(gate.on(Operation.READ).handle(this::statistics));
    }

    private void statistics(ApiCall call) {
        String organization = Urns.of(call.account());
        if (!call.parameter("organizationalEntity").orElse("").equals(organization)) {
            call.refuse(new Refusal.Forbidden("Viewer may see only the statistics of " + organization));
            return;
        }
        var elements = new JsonArray();
        add(call, elements, "share", Urns.list(call.parameter("shares").orElse("")));
        add(call, elements, "ugcPost", Urns.list(call.parameter("ugcPosts").orElse("")));
        call.respond(200, new JsonObject().put("elements", elements).put("paging", LinkedInPosts.paging(0, 10)));
    }

    private void add(ApiCall call, JsonArray elements, String kind, List<String> urns) {
        urns.stream()
                .filter(urn -> urn.startsWith("urn:li:" + kind + ":"))
                .flatMap(urn -> world.posts().find(call.account(), urn).stream())
                .forEach(post -> elements.add(new JsonObject()
                        .put("organizationalEntity", Urns.ORGANIZATION + post.account())
                        .put(kind, post.id())
                        .put("totalShareStatistics", totals(world.counters(post)))));
    }

    private static JsonObject totals(Counters counters) {
        long engaged = counters.clicks() + counters.likes() + counters.comments() + counters.shares();
        return new JsonObject()
                .put("impressionCount", counters.impressions())
                .put("uniqueImpressionsCount", counters.reach())
                .put("clickCount", counters.clicks())
                .put("likeCount", counters.likes())
                .put("commentCount", counters.comments())
                .put("shareCount", counters.shares())
                .put("engagement", counters.impressions() == 0 ? 0.0 : (double) engaged / counters.impressions());
    }
}

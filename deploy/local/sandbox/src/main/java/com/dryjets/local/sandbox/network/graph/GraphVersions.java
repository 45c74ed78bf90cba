package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Checks the version in the path. A version that has not been released makes the path unknown (code 2500); a version older
 * than all accepted ones is refused with code 2635. Meta serves some retired versions as the oldest usable one instead
 * (developers.facebook.com, "Platform Versioning"); refusing shows a forgotten upgrade.
 */
final class GraphVersions {

    /** Since this version, Facebook refuses the post metrics it has retired. */
    private static final int METRICS_RETIRED_IN = 24;

    private final List<String> accepted;

    GraphVersions(World world) {
        this.accepted = world.rules().graphVersions();
    }

    void check(RoutingContext context, GraphApi api) {
        String version = context.pathParam("version");
        if (accepted.contains(version)) {
            context.response().putHeader("facebook-api-version", version);
            context.next();
            return;
        }
        if (number(version) > 0 && number(version) < number(accepted.getFirst())) {
            api.refuse(new Refusal.RetiredVersion(version), context);
        } else {
            String path = context.normalizedPath();
            String rest = path.substring(path.indexOf(version) + version.length());
            GraphErrors.send(context.response(), 400, GraphError.of(2500, "Unknown path components: " + rest));
        }
    }

    static boolean retiresOldMetrics(String version) {
        return number(version) >= METRICS_RETIRED_IN;
    }

    private static int number(String version) {
        return version.matches("v\\d{1,3}\\.\\d") ? Integer.parseInt(version.substring(1, version.indexOf('.'))) : 0;
    }
}

package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * LinkedIn's versioned REST API for organizations: posts, media, comments and share statistics. Every request under
 * {@code /rest} needs an active version and version 2.0.0 of the protocol.
 */
public final class LinkedInApi implements NetworkApi {

    private final World world;

    public LinkedInApi(World world) {
        this.world = world;
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public void mount(Router router, Gate gate) {
        new LinkedInOAuth(world).mount(router, gate);
        router.route("/rest/*").handler(this::checkVersion);
        new LinkedInPosts(world).mount(router, gate);
        new LinkedInMedia(world).mount(router, gate);
        new LinkedInComments(world).mount(router, gate);
        new LinkedInStatistics(world).mount(router, gate);
    }

    private void checkVersion(RoutingContext context) {
        String version = Optional.ofNullable(context.request().getHeader("LinkedIn-Version"))
                .orElse("");
        if (version.isBlank()) {
            LinkedInErrors.versionMissing(context.response());
        } else if (!isActive(version)) {
            refuse(new Refusal.RetiredVersion(version), context);
        } else if (!"2.0.0".equals(context.request().getHeader("X-Restli-Protocol-Version"))) {
            refuse(
                    new Refusal.Invalid(
                            "X-Restli-Protocol-Version", "The header X-Restli-Protocol-Version must be 2.0.0"),
                    context);
        } else {
            context.next();
        }
    }

    private boolean isActive(String version) {
        if (!version.matches("20\\d{2}(0[1-9]|1[0-2])")) {
            return false;
        }
        YearMonth now = YearMonth.from(world.now().atZone(ZoneOffset.UTC));
        int newest = now.getYear() * 100 + now.getMonthValue();
        int requested = Integer.parseInt(version);
        return requested >= world.rules().oldestLinkedInVersion() && requested <= newest;
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    /** Returns the organization named as author, owner or actor, or the one whose post or media the path names. */
    @Override
    public Optional<String> actsFor(RoutingContext request) {
        String urn = request.pathParam("urn");
        if (urn != null) {
            String id = Urns.decode(urn);
            return world.posts()
                    .find(id)
                    .map(Post::account)
                    .or(() -> world.media().find(id).map(Media::account));
        }
        return Stream.of("author", "organizationalEntity")
                .map(name -> request.request().getParam(name))
                .filter(value -> value != null)
                .findFirst()
                .or(() -> named(request))
                .map(Urns::id);
    }

    private static Optional<String> named(RoutingContext request) {
        try {
            JsonObject body = request.body().available() ? request.body().asJsonObject() : null;
            if (body == null) {
                return Optional.empty();
            }
            JsonObject upload = body.getJsonObject("initializeUploadRequest", new JsonObject());
            return Optional.ofNullable(body.getString("author"))
                    .or(() -> Optional.ofNullable(body.getString("actor")))
                    .or(() -> Optional.ofNullable(upload.getString("owner")));
        } catch (DecodeException | ClassCastException e) {
            return Optional.empty();
        }
    }

    @Override
    public void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        // LinkedIn sends no limit headers before the limit is reached.
    }

    @Override
    public void refuse(Refusal refusal, RoutingContext request) {
        LinkedInErrors.refuse(refusal, request.response());
    }
}

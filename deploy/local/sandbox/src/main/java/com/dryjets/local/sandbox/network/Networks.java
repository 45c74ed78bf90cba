package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Serves the four networks, each under its own path, and the control API under /sandbox. */
public final class Networks implements Closeable {

    /**
     * Configures the networks.
     *
     * @param settle how long a post's counters grow
     * @param seed equal seeds give a post the same audience
     * @param rateLimit requests per token in 15 minutes, for publishing and for everything else
     * @param tenants tenants that have an account on each network
     */
    public record Settings(Path dataDir, Duration settle, long seed, int rateLimit, List<String> tenants) {}

    private final PostStore posts;
    private final Router router;

    public Networks(Vertx vertx, Settings settings, Clock clock) {
        posts = new PostStore(settings.dataDir().resolve("posts.jsonl"), clock);
        router = Router.router(vertx);
        var audience = new Audience(settings.seed(), settings.settle());
        var faults = new Faults();
        var limits = new RateLimits(settings.rateLimit(), clock);
        router.route().handler(BodyHandler.create(false));
        List<NetworkApi> apis = List.of(
                new TwitterApi(posts, audience, clock),
                new FacebookApi(posts, audience, clock),
                new InstagramApi(posts, audience, clock),
                new LinkedInApi(posts, audience, clock));
        for (NetworkApi api : apis) {
            Router networkRouter = Router.router(vertx);
            api.mount(networkRouter, new Gate(api, faults, limits, settings.tenants(), clock));
            router.route("/" + api.network().key() + "/*").subRouter(networkRouter);
        }
        new ControlApi(posts, audience, faults, clock).mount(router);
    }

    public Router router() {
        return router;
    }

    @Override
    public void close() throws IOException {
        posts.close();
    }
}

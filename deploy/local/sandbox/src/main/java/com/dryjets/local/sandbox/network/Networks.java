package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.Options;
import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.limit.Faults;
import com.dryjets.local.sandbox.network.limit.RateLimits;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The four networks behind one router: each under its own path, and the control API under /sandbox. */
public final class Networks implements Closeable {

    private final PostStore posts;
    private final Router router;

    public Networks(Vertx vertx, Options options, Clock clock) {
        posts = new PostStore(options.dataDir().resolve("posts.jsonl"), clock);
        router = Router.router(vertx);
        var audience = new Audience(options.seed(), options.settle());
        var faults = new Faults();
        var limits = new RateLimits(options.rateLimit(), clock);
        router.route().handler(BodyHandler.create(false));
        List<Wire> wires = List.of(
                new TwitterApi(posts, audience, clock),
                new FacebookApi(posts, audience, clock),
                new InstagramApi(posts, audience, clock),
                new LinkedInApi(posts, audience, clock));
        for (Wire wire : wires) {
            Router own = Router.router(vertx);
            wire.mount(own, new Gate(wire, faults, limits, options.tenants(), clock));
            router.route("/" + wire.network().key() + "/*").subRouter(own);
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

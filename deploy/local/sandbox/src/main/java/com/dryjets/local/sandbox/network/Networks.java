package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.bluesky.BlueskyApi;
import com.dryjets.local.sandbox.network.fault.Faults;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Ids;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.graph.GraphApi;
import com.dryjets.local.sandbox.network.http.Bodies;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.linkedin.LinkedInApi;
import com.dryjets.local.sandbox.network.oauth.TokenStore;
import com.dryjets.local.sandbox.network.tiktok.TikTokApi;
import com.dryjets.local.sandbox.network.x.XApi;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Serves the networks, each under its own path, and the control API under /sandbox. */
public final class Networks implements Closeable {

    /**
     * Configures the networks.
     *
     * @param durable whether everything accepted is on disk before the response; benchmarks do without
     * @param rateLimit requests per account in 15 minutes, for publishing and for everything else
     * @param dailyLimit posts per account in a day
     * @param tenants tenants that have accounts on each network
     * @param accounts how many accounts each tenant has on each network
     * @param tokenLifetime replaces the networks' lifetimes of access tokens
     */
    public record Settings(
            Path dataDir,
            boolean durable,
            int rateLimit,
            int dailyLimit,
            List<String> tenants,
            int accounts,
            Optional<Duration> tokenLifetime,
            Audience.Settings audience,
            World.Rules rules) {

        private Optional<Path> file(String name) {
            return durable ? Optional.of(dataDir.resolve(name)) : Optional.empty();
        }
    }

    private final World world;
    private final Router router;

    public Networks(Vertx vertx, Settings settings, Clock clock) {
        var ids = new Ids(clock);
        var accounts = new Accounts(settings.tenants(), settings.accounts());
        world = new World(
                accounts,
                new TokenStore(settings.file("tokens.jsonl"), accounts, settings.tokenLifetime(), clock),
                new PostStore(settings.file("posts.jsonl"), ids, clock),
                new MediaStore(settings.file("media.jsonl"), ids, clock),
                new Audience(settings.audience()),
                new RateLimits(settings.rateLimit(), settings.dailyLimit(), clock),
                settings.rules(),
                clock);
        var faults = new Faults(settings.audience().seed());
        router = Router.router(vertx);
        Bodies.mount(router, settings.dataDir().resolve("uploads"));
        var shared = new Gate.Shared(accounts, world.tokens(), faults, world.limits(), clock);
        for (NetworkApi api : apis()) {
            Router networkRouter = Router.router(vertx);
            api.mount(networkRouter, new Gate(api, shared));
            router.route("/" + api.network().key() + "/*").subRouter(networkRouter);
        }
        new ControlApi(world, faults).mount(router);
        mountAtRoot(vertx, new BlueskyApi(world), shared);
    }

    /** An AT Protocol server is known by its host and port, so clients drop the path. */
    private void mountAtRoot(Vertx vertx, NetworkApi api, Gate.Shared shared) {
        Router server = Router.router(vertx);
        api.mount(server, new Gate(api, shared));
        router.route("/*").subRouter(server);
    }

    private List<NetworkApi> apis() {
        return List.of(
                new XApi(world),
                new GraphApi(Network.FACEBOOK, world),
                new GraphApi(Network.INSTAGRAM, world),
                new LinkedInApi(world),
                new TikTokApi(world),
                new BlueskyApi(world));
    }

    public Router router() {
        return router;
    }

    @Override
    public void close() throws IOException {
        world.tokens().close();
        world.media().close();
        world.posts().close();
    }
}

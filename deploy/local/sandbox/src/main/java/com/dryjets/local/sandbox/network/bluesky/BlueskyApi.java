package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Bluesky: the XRPC methods of an AT Protocol server and of its app view that a client needs to post and to count. */
public final class BlueskyApi implements NetworkApi {

    private final World world;

    public BlueskyApi(World world) {
        this.world = world;
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public void mount(Router router, Gate gate) {
        new Sessions(world).mount(router, gate);
        new Records(world).mount(router, gate);
        new Views(world).mount(router, gate);
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    @Override
    public void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        XrpcErrors.reportLimit(usage, response);
    }

    @Override
    public void refuse(Refusal refusal, RoutingContext request) {
        XrpcErrors.refuse(refusal, !token(request).isEmpty(), request.response());
    }
}

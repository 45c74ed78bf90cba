package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** X's API v2: sign-in, posts, media, metrics and a user's timeline, with problem bodies and x-rate-limit headers. */
public final class XApi implements NetworkApi {

    private final World world;

    public XApi(World world) {
        this.world = world;
    }

    @Override
    public Network network() {
        return Network.TWITTER;
    }

    @Override
    public void mount(Router router, Gate gate) {
        new XOAuth(world).mount(router, gate);
        new XPosts(world).mount(router, gate);
        new XMedia(world).mount(router, gate);
        new XReads(world).mount(router, gate);
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    @Override
    public void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        XProblems.reportLimit(usage, response);
    }

    @Override
    public void refuse(Refusal refusal, RoutingContext request) {
        XProblems.refuse(refusal, request.response());
    }
}

package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** One network's HTTP API: its endpoints, and its format of tokens, limits and errors. */
interface NetworkApi {

    Network network();

    /** Returns the request's token, or an empty string. */
    String token(RoutingContext request);

    /** Adds the network's headers that report how much of the rate limit is left. */
    void reportLimit(RateLimits.Window window, HttpServerResponse response);

    void refuse(Refusal refusal, HttpServerResponse response);

    void mount(Router router, Gate gate);

    /** Returns the token of an {@code Authorization: Bearer} header, or an empty string. */
    static String bearer(RoutingContext request) {
        String header = request.request().getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    }
}

package com.dryjets.local.sandbox.network.http;

import com.dryjets.local.sandbox.network.feed.Network;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** One network's HTTP API: its endpoints, and its format of tokens, limits and errors. */
public interface NetworkApi {

    Network network();

    /** Returns the request's token, or an empty string. */
    String token(RoutingContext request);

    /**
     * Returns the id of the account that the request acts for, if the request says so; otherwise it is the one that
     * signed in.
     */
    default Optional<String> actsFor(RoutingContext request) {
        return Optional.empty();
    }

    /** Adds the network's headers that report how much of the rate limit is left. */
    void reportLimit(RateLimits.Usage usage, HttpServerResponse response);

    void refuse(Refusal refusal, RoutingContext request);

    void mount(Router router, Gate gate);

    /** Returns the token of an {@code Authorization} header with one of the schemes, or an empty string. */
    static String bearer(RoutingContext request) {
        String header = request.request().getHeader("Authorization");
        if (header == null) {
            return "";
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space);
        boolean known = scheme.equalsIgnoreCase("Bearer") || scheme.equalsIgnoreCase("OAuth");
        return known ? header.substring(space + 1).strip() : "";
    }
}

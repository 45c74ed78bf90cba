package com.dryjets.content.media;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends files with their length. The framework sends every stream in chunks, also one whose Content-Length is set, but
 * networks and video players want to know the length before they read.
 */
@ApplicationScoped
class KnownLength {

    /** Before whatever may answer. */
    private static final int PRIORITY = 150;

    void register(@Observes Filters filters) {
        filters.register(this::apply, PRIORITY);
    }

    private void apply(RoutingContext context) {
        if (context.request().path().startsWith(MediaResource.PATH + "/")) {
            context.addHeadersEndHandler(end -> preferLength(context.response().headers()));
        }
        context.next();
    }

    private static void preferLength(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
        }
    }
}

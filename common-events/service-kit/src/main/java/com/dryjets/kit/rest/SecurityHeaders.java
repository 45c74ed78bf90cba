package com.dryjets.kit.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Adds the headers that keep answers out of caches, frames and guesses at their type (OWASP REST Security Cheat Sheet,
 * "Security headers"), also to streams and files. An answer that has one of them already keeps its value.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before whatever may answer. */
    private static final int PRIORITY = 200;

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer");

    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Pages carry their styles with them; the unsubscribe page also has a form. */
    private static final String PAGE_POLICY = POLICY + "; style-src 'unsafe-inline'; img-src data:; form-action 'self'";

    /** The framework's own pages, such as Swagger UI, need their scripts. */
    private static final String FRAMEWORK = "/q/";

    void register(@Observes Filters filters) {
        filters.register(this::addTo, PRIORITY);
    }

    private void addTo(RoutingContext context) {
        if (!context.request().path().startsWith(FRAMEWORK)) {
            context.addHeadersEndHandler(end -> add(context.response().headers()));
        }
        context.next();
    }

    private static void add(MultiMap headers) {
        HEADERS.forEach((name, value) -> addUnlessSet(headers, name, value));
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        boolean isPage = type != null && type.startsWith("text/html");
        addUnlessSet(headers, POLICY_HEADER, isPage ? PAGE_POLICY : POLICY);
    }

    private static void addUnlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}

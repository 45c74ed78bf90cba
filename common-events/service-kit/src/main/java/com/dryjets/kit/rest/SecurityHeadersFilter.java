package com.dryjets.kit.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds the headers that keep answers out of caches, frames and guesses at their type (OWASP REST Security Cheat Sheet,
 * "Security headers"). A resource that sets one of them itself keeps its value.
 */
class SecurityHeadersFilter {

    private static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer");

    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Pages carry their styles with them; the unsubscribe page also has a form. */
    private static final String PAGE_POLICY = POLICY + "; style-src 'unsafe-inline'; img-src data:; form-action 'self'";

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        HEADERS.forEach((name, value) -> addUnlessSet(response, name, value));
        MediaType type = response.getMediaType();
        boolean isPage = type != null && type.getSubtype().equals("html");
        addUnlessSet(response, POLICY_HEADER, isPage ? PAGE_POLICY : POLICY);
    }

    private static void addUnlessSet(ContainerResponseContext response, String name, String value) {
        if (!response.getHeaders().containsKey(name)) {
            response.getHeaders().putSingle(name, value);
        }
    }
}

package com.dryjets.kit.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
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
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        HEADERS.forEach((name, value) -> {
            if (!response.getHeaders().containsKey(name)) {
                response.getHeaders().putSingle(name, value);
            }
        });
    }
}

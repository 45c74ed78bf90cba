package com.dryjets.kit.rest;

import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters that no service can store or compare, such as text with NUL. */
class RequestTextFilter {

    @ServerRequestFilter
    void check(UriInfo uri) {
        check(uri.getPathParameters(), "");
        check(uri.getQueryParameters(), "?");
    }

    private static void check(MultivaluedMap<String, String> parameters, String prefix) {
        parameters.forEach((name, values) -> values.forEach(value -> check(prefix + name, value)));
    }

    private static void check(String pointer, String value) {
        Problem.valid(pointer, () -> Texts.require(value));
    }
}

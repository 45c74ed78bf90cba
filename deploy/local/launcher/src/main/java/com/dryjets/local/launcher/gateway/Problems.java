package com.dryjets.local.launcher.gateway;

import com.dryjets.contracts.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The gateway's own error responses, as problem details (RFC 9457). */
final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";

    private Problems() {}

    static void respondNotFound(RoutingContext context) {
        String path = context.normalizedPath();
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .end(problem(ProblemType.NOT_FOUND, "No service handles " + path + "."));
    }

    static Buffer serviceUnavailable(String service) {
        String detail = service + " is temporarily unavailable. Try again shortly.";
        return problem(ProblemType.UNAVAILABLE, detail);
    }

    private static Buffer problem(ProblemType type, String detail) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .toBuffer();
    }
}

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
        respond(context, ProblemType.NOT_FOUND, "No service handles " + path + ".");
    }

    /** Responds to a request that the gateway itself cannot read, or failed at. */
    static void respondFailure(RoutingContext context) {
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        respond(context, type, type == ProblemType.BAD_REQUEST ? "The request is malformed." : "The request failed.");
    }

    private static void respond(RoutingContext context, ProblemType type, String detail) {
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem(type, detail));
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

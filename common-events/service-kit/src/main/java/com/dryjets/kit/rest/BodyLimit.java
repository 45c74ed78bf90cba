package com.dryjets.kit.rest;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers 413 to a body that is announced as larger than the service accepts, in place of the framework, whose answer has
 * no body and cuts the connection: a proxy that is still sending then sees only the cut. Ends a request whose body does
 * not arrive.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the framework's own limit, which is order -2. */
    private static final int PRIORITY = 100;

    /** Read and dropped, so that the client has sent everything when it reads the answer. */
    private static final long LARGEST_DROPPED = 1L << 30;

    /** For a body of any size; the rest of the time is for its bytes, at the speed of a slow phone. */
    private static final long LEAST_MILLIS = 60_000;

    private static final long BYTES_PER_MILLI = 20;

    private final long limit;
    private final Vertx vertx;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, Vertx vertx) {
        this.limit = limit.asLongValue();
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        if (length > limit) {
            refuse(context, length);
            return;
        }
        if (length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            endLate(context, length);
        }
        context.next();
    }

    private void refuse(RoutingContext context, long length) {
        HttpServerRequest request = context.request();
        Problem problem =
                Problem.of(ProblemType.TOO_LARGE, "The request body must not exceed %d MB.".formatted(limit >> 20));
        boolean waits = request.getHeader(HttpHeaders.EXPECT) != null;
        if (waits || length > LARGEST_DROPPED) {
            answer(request.response().putHeader(HttpHeaders.CONNECTION, "close"), problem);
        } else {
            request.handler(dropped -> {})
                    .endHandler(end -> answer(request.response(), problem))
                    .resume();
        }
    }

    private void endLate(RoutingContext context, long length) {
        HttpServerRequest request = context.request();
        long timer = vertx.setTimer(LEAST_MILLIS + Math.max(0, length) / BYTES_PER_MILLI, due -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }

    private static void answer(HttpServerResponse response, Problem problem) {
        ProblemBody body = ProblemBody.of(problem);
        response.setStatusCode(body.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .end(Json.encodeToBuffer(body));
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // Vert.x has refused lengths that are not numbers.
        return length == null ? 0 : Long.parseLong(length);
    }
}

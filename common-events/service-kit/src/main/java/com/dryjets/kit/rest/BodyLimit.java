package com.dryjets.kit.rest;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.problem.ProblemBody;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/**
 * Answers 413 to a body that is larger than the service accepts, in place of the framework, whose answer has no body and
 * cuts the connection: a proxy that is still sending then sees only the cut. Bodies of unknown length are counted by
 * {@link UnknownLengthLimit}, and forms by the framework and {@link BodySizes#checkForm}. Reads to the end what a client
 * still sends after an answer, and ends a request whose body does not arrive.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the framework's own limit, which is order -2. */
    private static final int PRIORITY = 100;

    /** After the framework's own limit. */
    private static final int LAST_PRIORITY = 1;

    /** Read and dropped, so that the client has sent everything when it reads the answer. */
    private static final long LARGEST_DROPPED = 1L << 30;

    /** For a body of any size; the rest of the time is for its bytes, at the speed of a slow phone. */
    private static final long LEAST_MILLIS = 60_000;

    private static final long BYTES_PER_MILLI = 20;

    private final BodySizes sizes;
    private final Vertx vertx;

    BodyLimit(BodySizes sizes, Vertx vertx) {
        this.sizes = sizes;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(BodyLimit::stopCounting, LAST_PRIORITY);
    }

    /** What a body larger than this many bytes is answered with. */
    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.TOO_LARGE, "The request body must not exceed %d MB.".formatted(limit >> 20));
    }

    private static void stopCounting(RoutingContext context) {
        context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        context.next();
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        long limit = sizes.limit(request.path(), isForm(request));
        if (length > limit) {
            refuse(context, tooLarge(limit), length);
            return;
        }
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            watch(context, limit);
        } else if (length > 0) {
            watch(context, length);
        }
        context.next();
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA);
    }

    private void refuse(RoutingContext context, Problem problem, long length) {
        HttpServerRequest request = context.request();
        boolean waits = request.getHeader(HttpHeaders.EXPECT) != null;
        if (waits || length > LARGEST_DROPPED) {
            answer(request.response().putHeader(HttpHeaders.CONNECTION, "close"), problem);
        } else {
            request.handler(dropped -> {})
                    .endHandler(end -> answer(request.response(), problem))
                    .resume();
        }
    }

    /** Closes the connection when a body of at most this length takes too long, whether its bytes are wanted or not. */
    private void watch(RoutingContext context, long length) {
        HttpServerRequest request = context.request();
        Context eventLoop = vertx.getOrCreateContext();
        long timer = vertx.setTimer(LEAST_MILLIS + length / BYTES_PER_MILLI, due -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        context.addEndHandler(answered -> eventLoop.runOnContext(now -> {
            if (request.isEnded()) {
                vertx.cancelTimer(timer);
            } else {
                drop(request, timer);
            }
        }));
    }

    /** The framework stops reading when it answers, which would block a client that reads answers only after sending. */
    private void drop(HttpServerRequest request, long timer) {
        request.handler(dropped -> {
                    if (request.bytesRead() > LARGEST_DROPPED) {
                        request.connection().close();
                    }
                })
                .endHandler(end -> vertx.cancelTimer(timer))
                .resume();
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

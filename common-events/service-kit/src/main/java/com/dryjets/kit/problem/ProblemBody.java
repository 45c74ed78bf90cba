package com.dryjets.kit.problem;

import com.dryjets.contracts.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details.
 *
 * @param traceId finds the request in logs and traces
 * @param members further members, which the operations that have them describe
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable String traceId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> members) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The body that answers a problem. */
    public static ProblemBody of(Problem problem) {
        return body(problem.type(), problem.getMessage(), problem.errors(), problem.members());
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder response = builder(problem.type(), of(problem));
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return response.build();
    }

    static Response.ResponseBuilder builder(ProblemType type, @Nullable String detail, List<FieldError> errors) {
        return builder(type, body(type, detail, errors, Map.of()));
    }

    private static Response.ResponseBuilder builder(ProblemType type, ProblemBody body) {
        return Response.status(type.status()).type(MEDIA_TYPE).entity(body);
    }

    private static ProblemBody body(
            ProblemType type, @Nullable String detail, List<FieldError> errors, Map<String, String> members) {
        return new ProblemBody(
                type.uri(), type.title(), type.status(), detail, List.copyOf(errors), currentTraceId(), members);
    }

    private static @Nullable String currentTraceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}

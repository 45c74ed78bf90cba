package com.dryjets.social.platform;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.platform.PlatformFailure.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads responses of the Graph API, whose errors are distinguished by code rather than by HTTP status
 * (developers.facebook.com, "Handling Errors" and "Rate Limits").
 */
@ApplicationScoped
class GraphAnswers {

    private static final int INVALID_TOKEN = 190;
    private static final int UNKNOWN_OBJECT = 33;
    private static final Set<Integer> SERVER_ERRORS = Set.of(1, 2);
    private static final Set<Integer> RATE_LIMITED = Set.of(4, 17, 32, 613, 80001, 80002);

    // Graph writes 2026-11-01T10:00:00+0000, without the colon that ISO-8601 requires.
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter();

    private final Clock clock;

    GraphAnswers(Clock clock) {
        this.clock = clock;
    }

    <T> Uni<Reply<T>> read(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return NetworkAnswer.of(request)
                .map(answer -> new Reply<>(reader.apply(checked(answer)), limit(answer)))
                .onFailure()
                .transform(PlatformFailure::ofTransport);
    }

    /** The same, but empty if the object was deleted. */
    <T> Uni<Reply<Optional<T>>> readIfPresent(Uni<RestResponse<String>> request, Function<NetworkAnswer, T> reader) {
        return NetworkAnswer.of(request)
                .map(answer -> new Reply<>(
                        isDeleted(answer) ? Optional.<T>empty() : Optional.of(reader.apply(checked(answer))),
                        limit(answer)))
                .onFailure()
                .transform(PlatformFailure::ofTransport);
    }

    private static boolean isDeleted(NetworkAnswer answer) {
        return answer.body().at("/error/error_subcode").asInt() == UNKNOWN_OBJECT;
    }

    static Instant time(JsonNode value) {
        return OffsetDateTime.parse(value.asText(), TIME).toInstant();
    }

    private NetworkAnswer checked(NetworkAnswer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        JsonNode error = answer.body().path("error");
        String message = error.path("message").asText("HTTP " + answer.status());
        int code = error.path("code").asInt();
        if (code == INVALID_TOKEN || answer.status() == 401) {
            throw PlatformFailure.of(Kind.UNAUTHORIZED, message);
        }
        if (RATE_LIMITED.contains(code) || answer.status() == 429) {
            throw PlatformFailure.rateLimited(message, regainedAt(answer));
        }
        boolean temporary = answer.status() >= 500
                || SERVER_ERRORS.contains(code)
                || error.path("is_transient").asBoolean();
        throw PlatformFailure.of(temporary ? Kind.UNKNOWN : Kind.REJECTED, message);
    }

    private static Optional<RateLimit> limit(NetworkAnswer answer) {
        return answer.header("X-App-Usage")
                .map(GraphAnswers::json)
                .map(usage -> new RateLimit(100, 100 - usage.path("call_count").asInt(), null));
    }

    /** Reads when the page may be called again, which Graph reports only sometimes, in minutes. */
    private Optional<Instant> regainedAt(NetworkAnswer answer) {
        return answer.header("X-Business-Use-Case-Usage")
                .map(GraphAnswers::json)
                .map(usage -> usage.findPath("estimated_time_to_regain_access").asLong())
                .filter(minutes -> minutes > 0)
                .map(minutes -> clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private static JsonNode json(String header) {
        try {
            return EventJson.mapper().readTree(header);
        } catch (JsonProcessingException e) {
            return EventJson.mapper().createObjectNode();
        }
    }
}

package com.dryjets.social.network.twitter;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses of the X API v2 (docs.x.com, "Response codes and errors" and "Rate limits"). Errors are problem details
 * (RFC 7807) whose {@code type} ends in a name; older ones have {@code errors} with a {@code message}.
 */
final class TwitterAnswers {

    /** What a call is for. */
    enum Call {
        PUBLISH(Operation.PUBLISH, "posts"),
        DELETE(null, ""),
        UPLOAD(null, ""),
        TIMELINE(Operation.READ, "timeline requests"),
        LOOKUP(Operation.READ, "post requests"),
        PROFILE(Operation.READ, "profile requests");

        /** Null if its limits say nothing about posts. */
        private final @Nullable Operation operation;

        private final String name;

        Call(@Nullable Operation operation, String name) {
            this.operation = operation;
            this.name = name;
        }

        boolean hasEffect() {
            return this == PUBLISH || this == DELETE;
        }
    }

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> ACCESS_PROBLEMS = Set.of(
            "client-forbidden", "unsupported-authentication", "oauth1-permissions", "not-authorized-for-resource");

    private TwitterAnswers() {}

    static <T extends @Nullable Object> Uni<Reply<T>> read(
            Uni<RestResponse<String>> request, Call call, Function<NetworkAnswer, T> reader) {
        return read(request, call, answer -> Optional.empty(), reader);
    }

    /**
     * Reads a response.
     *
     * @param expected reads an error that is not a failure; empty for all other responses
     */
    static <T extends @Nullable Object> Uni<Reply<T>> read(
            Uni<RestResponse<String>> request,
            Call call,
            Function<NetworkAnswer, Optional<T>> expected,
            Function<NetworkAnswer, T> reader) {
        return NetworkAnswer.of(request)
                .map(answer -> new Reply<T>(
                        expected.apply(answer).orElseGet(() -> reader.apply(checked(answer, call))),
                        limits(answer, call)))
                .onFailure()
                .transform(call.hasEffect() ? NetworkFailure::ofTransport : Harmless::failure);
    }

    private static NetworkAnswer checked(NetworkAnswer answer, Call call) {
        if (answer.isSuccess()) {
            return answer;
        }
        throw failure(answer, call);
    }

    static NetworkFailure failure(NetworkAnswer answer, Call call) {
        String message = message(answer);
        return switch (answer.status()) {
            case 401 -> NetworkFailure.of(Kind.TOKEN_EXPIRED, message);
            case 402 -> NetworkFailure.of(Kind.OUT_OF_CREDIT, message);
            case 403 -> forbidden(answer, call, message);
            case 404 -> NetworkFailure.of(Kind.NOT_FOUND, message);
            case 410 -> NetworkFailure.of(Kind.VERSION_RETIRED, message);
            case 413, 415 -> NetworkFailure.of(Kind.MEDIA_UNUSABLE, message);
            case TOO_MANY_REQUESTS -> tooMany(answer, message);
            default -> answer.status() >= 500 ? NetworkFailure.of(Kind.UNKNOWN, message) : refused(call, message);
        };
    }

    private static String message(NetworkAnswer answer) {
        return answer.find("/errors/0/message")
                .or(() -> answer.find("/detail"))
                .or(() -> answer.find("/errors/0/detail"))
                .or(() -> answer.find("/title"))
                .orElse("HTTP " + answer.status());
    }

    private static boolean hasType(NetworkAnswer answer, String name) {
        return answer.find("/type").filter(type -> type.endsWith("/" + name)).isPresent();
    }

    private static NetworkFailure forbidden(NetworkAnswer answer, Call call, String message) {
        if (message.contains("duplicate content")) {
            return NetworkFailure.duplicate(message, null);
        }
        if (hasType(answer, "user-suspended")
                || message.contains("account is suspended")
                || message.contains("temporarily locked")) {
            return NetworkFailure.of(Kind.ACCOUNT_GONE, message);
        }
        if (message.contains("video longer than")) {
            return NetworkFailure.of(Kind.MEDIA_UNUSABLE, message);
        }
        if (message.contains("deleted or not visible")) {
            return NetworkFailure.of(Kind.NOT_FOUND, message);
        }
        // A missing scope is answered with this one word. Only of publishing can X refuse the content.
        boolean ofAccess = call != Call.PUBLISH
                || message.equals("Forbidden")
                || message.contains("not permitted to access this feature")
                || ACCESS_PROBLEMS.stream().anyMatch(type -> hasType(answer, type));
        return ofAccess ? NetworkFailure.of(Kind.PERMISSION_MISSING, message) : refused(call, message);
    }

    /** What X refuses when publishing is the post; what it refuses otherwise is the request. */
    private static NetworkFailure refused(Call call, String message) {
        Kind kind = switch (call) {
            case PUBLISH -> Kind.CONTENT_REFUSED;
            case UPLOAD -> Kind.MEDIA_UNUSABLE;
            default -> Kind.UNSUPPORTED;
        };
        return NetworkFailure.of(kind, message);
    }

    private static NetworkFailure tooMany(NetworkAnswer answer, String message) {
        if (hasType(answer, "usage-capped")) {
            return NetworkFailure.of(Kind.OUT_OF_CREDIT, message);
        }
        List<RateLimit> used = limits(answer, Call.PUBLISH).stream()
                .filter(limit -> limit.remaining() == 0)
                .toList();
        Scope scope = used.stream().map(RateLimit::scope).max(Scope::compareTo).orElse(Scope.ACCOUNT);
        Optional<Instant> retryAt = used.stream()
                .flatMap(limit -> Optional.ofNullable(limit.resetsAt()).stream())
                .max(Instant::compareTo)
                .or(() -> epoch(answer, "x-rate-limit-reset"));
        return NetworkFailure.rateLimited(message, retryAt, scope);
    }

    /** The limits of the endpoint: in 15 minutes for the account, and in 24 hours for the account and for our application. */
    static List<RateLimit> limits(NetworkAnswer answer, Call call) {
        List<RateLimit> limits = new ArrayList<>();
        if (call.operation != null) {
            Window quarter = new Window(" per 15 minutes", Duration.ofMinutes(15));
            Window day = new Window(" per 24 hours", Duration.ofDays(1));
            add(limits, answer, "x-rate-limit", call, Scope.ACCOUNT, quarter);
            add(limits, answer, "x-user-limit-24hour", call, Scope.ACCOUNT, day);
            add(limits, answer, "x-app-limit-24hour", call, Scope.APP, day);
        }
        return limits;
    }

    /** The window of a limit. */
    private record Window(String words, Duration length) {}

    private static void add(
            List<RateLimit> limits, NetworkAnswer answer, String prefix, Call call, Scope scope, Window window) {
        Optional<Long> limit = answer.number(prefix + "-limit");
        Optional<Long> remaining = answer.number(prefix + "-remaining");
        if (limit.isPresent() && remaining.isPresent()) {
            limits.add(new RateLimit(
                    Objects.requireNonNull(call.operation),
                    scope,
                    call.name + window.words(),
                    limit.get().intValue(),
                    remaining.get().intValue(),
                    epoch(answer, prefix + "-reset").orElse(null),
                    call == Call.PUBLISH ? window.length() : null));
        }
    }

    private static Optional<Instant> epoch(NetworkAnswer answer, String header) {
        return answer.number(header).map(Instant::ofEpochSecond);
    }
}

package com.dryjets.social.network.linkedin;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.Harmless;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses of LinkedIn (learn.microsoft.com, "Error Handling", "Rate Limiting", "Versioning"). LinkedIn reports no
 * limit before it is reached; limits are of a day, which ends at midnight UTC.
 */
@Singleton
class LinkedInAnswers {

    /** What a call is for. */
    enum Call {
        /** Shows something. */
        PUBLISH,
        /** Changes or deletes something. */
        CHANGE,
        UPLOAD,
        READ
    }

    private static final Pattern POST = Pattern.compile("urn:li:(?:share|ugcPost):\\d+");

    private final Clock clock;

    LinkedInAnswers(Clock clock) {
        this.clock = clock;
    }

    <T extends @Nullable Object> Uni<Reply<T>> read(
            Uni<RestResponse<String>> request, Call call, Function<NetworkAnswer, T> reader) {
        return read(request, call, answer -> Optional.empty(), reader);
    }

    /**
     * Reads a response.
     *
     * @param expected reads an error that is not a failure; empty for all other responses
     */
    <T extends @Nullable Object> Uni<Reply<T>> read(
            Uni<RestResponse<String>> request,
            Call call,
            Function<NetworkAnswer, Optional<T>> expected,
            Function<NetworkAnswer, T> reader) {
        boolean harmless = call == Call.UPLOAD || call == Call.READ;
        return NetworkAnswer.of(request)
                .map(answer -> Reply.<T>of(expected.apply(answer).orElseGet(() -> reader.apply(checked(answer, call)))))
                .onFailure()
                .transform(harmless ? Harmless::failure : NetworkFailure::ofTransport);
    }

    private NetworkAnswer checked(NetworkAnswer answer, Call call) {
        if (answer.isSuccess()) {
            return answer;
        }
        throw failure(answer, call);
    }

    NetworkFailure failure(NetworkAnswer answer, Call call) {
        String message = answer.find("/message").orElse("HTTP " + answer.status());
        return switch (answer.status()) {
            case 400 -> badRequest(answer, call, message);
            case 401 -> NetworkFailure.of(Kind.TOKEN_EXPIRED, message);
            case 403 -> NetworkFailure.of(Kind.PERMISSION_MISSING, message);
            case 404 -> NetworkFailure.of(Kind.NOT_FOUND, message);
            // "Conflict: retry the request."
            case 409 -> NetworkFailure.of(Kind.UNREACHABLE, message);
            case 413, 415 -> NetworkFailure.of(Kind.MEDIA_UNUSABLE, message);
            case 422 -> unprocessable(call, message);
            case 426 -> NetworkFailure.of(Kind.VERSION_RETIRED, message);
            case 429 -> NetworkFailure.rateLimited(message, Optional.of(retryAt(answer, message)), scope(message));
            default -> answer.status() >= 500 ? NetworkFailure.of(Kind.UNKNOWN, message) : refused(call, message);
        };
    }

    private static NetworkFailure badRequest(NetworkAnswer answer, Call call, String message) {
        return switch (code(answer)) {
            case "VERSION_MISSING" -> NetworkFailure.of(Kind.VERSION_RETIRED, message);
            case "MEDIA_ASSET_PROCESSING_FAILED" -> NetworkFailure.of(Kind.MEDIA_UNUSABLE, message);
            default -> refused(call, message);
        };
    }

    static String code(NetworkAnswer answer) {
        return answer.find("/code").orElse("");
    }

    /** Reads "Content is a duplicate of urn:li:share:6844785523593134080". */
    private static NetworkFailure unprocessable(Call call, String message) {
        if (message.toLowerCase(Locale.ROOT).contains("duplicate")) {
            Matcher post = POST.matcher(message);
            return NetworkFailure.duplicate(message, post.find() ? post.group() : null);
        }
        return refused(call, message);
    }

    private static NetworkFailure refused(Call call, String message) {
        Kind kind = switch (call) {
            case PUBLISH, CHANGE -> Kind.CONTENT_REFUSED;
            case UPLOAD -> Kind.MEDIA_UNUSABLE;
            case READ -> Kind.UNSUPPORTED;
        };
        return NetworkFailure.of(kind, message);
    }

    /** Reads "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached." */
    private static Scope scope(String message) {
        return message.contains("APPLICATION") && !message.contains("MEMBER") ? Scope.APP : Scope.ACCOUNT;
    }

    private Instant retryAt(NetworkAnswer answer, String message) {
        Instant now = clock.instant();
        Optional<Instant> told = answer.number("Retry-After").map(now::plusSeconds);
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        return told.orElse(message.contains("DAY limit") ? midnight : now.plus(Duration.ofMinutes(1)));
    }
}

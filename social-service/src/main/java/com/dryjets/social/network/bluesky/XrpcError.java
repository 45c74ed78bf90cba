package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An error of the AT Protocol: {@code {"error": name, "message": words}} ("HTTP API (XRPC)", section "Error Responses"; the
 * errors in the methods' lexicons).
 *
 * @param name empty if the response is not of the protocol, such as the page of a proxy
 */
record XrpcError(int status, String name, String message) {

    private static final Set<String> TOKEN =
            Set.of("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired");
    private static final Set<String> GONE = Set.of(
            "AccountTakedown",
            "AccountDeactivated",
            "AccountSuspended",
            "RepoNotFound",
            "RepoTakendown",
            "RepoSuspended",
            "RepoDeactivated");
    private static final Set<String> MEDIA =
            Set.of("BlobTooLarge", "PayloadTooLarge", "InvalidMimeType", "InvalidBlob");
    private static final String SECOND_FACTOR = "AuthFactorTokenRequired";
    private static final Set<String> UNKNOWN_METHOD = Set.of("MethodNotImplemented", "XRPCNotSupported");

    static XrpcError of(NetworkAnswer answer) {
        return new XrpcError(
                answer.status(),
                answer.find("/error").orElse(""),
                answer.find("/message").or(() -> answer.find("/error")).orElse("HTTP " + answer.status()));
    }

    boolean isMissing() {
        return name.equals("RecordNotFound");
    }

    boolean isMissingBlob() {
        return name.equals("BlobNotFound");
    }

    /**
     * The failure.
     *
     * @param visible whether the call shows something, so that it must not be repeated if it may have had its effect
     * @param retryAt when the server allows the next call, if it says so
     */
    NetworkFailure failure(boolean visible, Optional<Instant> retryAt) {
        Kind kind = kind(visible);
        if (kind == Kind.PERMISSION_MISSING && name.equals(SECOND_FACTOR)) {
            return NetworkFailure.of(
                    kind,
                    "Bluesky asks for a code that it has sent by email. Use an app password, made in Bluesky's settings.");
        }
        return kind == Kind.RATE_LIMITED
                ? NetworkFailure.rateLimited(message, retryAt, Scope.ACCOUNT)
                : NetworkFailure.of(kind, message);
    }

    private Kind kind(boolean visible) {
        if (status == 429 || name.equals("RateLimitExceeded")) {
            return Kind.RATE_LIMITED;
        }
        if (GONE.contains(name)) {
            return Kind.ACCOUNT_GONE;
        }
        if (name.equals(SECOND_FACTOR)) {
            return Kind.PERMISSION_MISSING;
        }
        if (status == 401 || TOKEN.contains(name)) {
            return Kind.TOKEN_EXPIRED;
        }
        if (isMissing() || isMissingBlob()) {
            return Kind.NOT_FOUND;
        }
        if (status == 413 || MEDIA.contains(name)) {
            return Kind.MEDIA_UNUSABLE;
        }
        return remaining(visible);
    }

    private Kind remaining(boolean visible) {
        if (status == 501 || UNKNOWN_METHOD.contains(name)) {
            return Kind.VERSION_RETIRED;
        }
        if (status >= 500 || status == 408) {
            return visible ? Kind.UNKNOWN : Kind.UNREACHABLE;
        }
        return switch (status) {
            case 403 -> Kind.PERMISSION_MISSING;
            case 404 -> Kind.NOT_FOUND;
            default -> Kind.CONTENT_REFUSED;
        };
    }
}

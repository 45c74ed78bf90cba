package com.dryjets.social.network.graph;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit.Scope;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An error of the Graph API, which tells errors apart by code and subcode rather than by HTTP status. Sources:
 * "Handle Errors" and "Rate Limits" of the Graph API, the errors of the references "Page Feed", "Page Photos" and "Page
 * Videos", and "Error Codes" of the Instagram Platform.
 *
 * @param code 0 if the response has no error of the Graph API, such as the page of a proxy
 * @param message what the network tells people, or else developers
 */
public record GraphError(int status, int code, int subcode, boolean isTransient, String message) {

    /** A person must log in to Facebook, install the app again or gets back a role; a refresh does not help. */
    private static final Set<Integer> NEEDS_PERSON = Set.of(458, 459, 464, 492);

    private static final Set<Integer> SESSION = Set.of(102, 190);
    private static final Set<Integer> APP_LIMIT = Set.of(4, 341);
    private static final Set<Integer> ACCOUNT_LIMIT = Set.of(9, 17, 32, 368, 613);
    private static final Set<Integer> PERMISSION = Set.of(3, 10);
    private static final Set<Integer> SERVER_ERROR = Set.of(-2, -1, 1, 2);
    private static final Set<Integer> VERSION = Set.of(12, 2635);
    private static final Set<Integer> MEDIA =
            Set.of(324, 351, 352, 356, 363, 381, 382, 389, 390, 6000, 6001, 9004, 36000, 36001, 36003, 1366046);
    private static final Set<Integer> MISSING_OBJECT = Set.of(33, 2207006);

    private static final int UNKNOWN_ALIAS = 803;
    private static final int DUPLICATE_POST = 506;
    private static final int RESTRICTED_ACCOUNT = 25;

    /** Instagram reports suspected spam so, and does it for posts that are live nevertheless. */
    private static final int SUSPECTED_SPAM = 2207051;

    /** Instagram takes so many posts in 24 hours, counted back from now ("Content Publishing", section "Rate Limit"). */
    private static final int DAILY_POSTS = 2207042;

    private static final Duration DAY = Duration.ofDays(1);

    /** Instagram reports media that cannot be used so, under general codes: video format, media type, thumbnail. */
    private static final Set<Integer> UNUSABLE_MEDIA = Set.of(2207023, 2207026, 2207028, 2207057);

    /** Reads the error of a response. */
    public static GraphError of(NetworkAnswer answer) {
        JsonNode error = answer.body().path("error");
        String forPeople = error.path("error_user_msg").asText("");
        String message = forPeople.isBlank() ? error.path("message").asText("HTTP " + answer.status()) : forPeople;
        return new GraphError(
                answer.status(),
                error.path("code").asInt(),
                error.path("error_subcode").asInt(),
                error.path("is_transient").asBoolean(),
                message);
    }

    /** Whether the object that the call is about does not exist, or is hidden from us. */
    public boolean isMissing() {
        return MISSING_OBJECT.contains(subcode) || code == UNKNOWN_ALIAS || (code == 0 && status == 404);
    }

    /** Whether a parameter is invalid, such as the name of a retired metric. */
    public boolean isInvalidParameter() {
        return code == 100 && !isMissing();
    }

    /**
     * The failure.
     *
     * @param visible whether the call shows something, so that it must not be repeated if it may have had its effect
     * @param retryAt when the network allows the next call, if it says so
     */
    public NetworkFailure failure(boolean visible, Optional<Instant> retryAt) {
        Kind kind = kind(visible);
        return switch (kind) {
            case RATE_LIMITED -> limited(retryAt);
            case DUPLICATE -> NetworkFailure.duplicate(message, null);
            default -> NetworkFailure.of(kind, message);
        };
    }

    private NetworkFailure limited(Optional<Instant> retryAt) {
        NetworkFailure failure =
                NetworkFailure.rateLimited(message, retryAt, APP_LIMIT.contains(code) ? Scope.APP : Scope.ACCOUNT);
        return subcode == DAILY_POSTS ? failure.ofPostsIn(DAY) : failure;
    }

    private Kind kind(boolean visible) {
        if (SESSION.contains(code)) {
            return NEEDS_PERSON.contains(subcode) ? Kind.PERMISSION_MISSING : Kind.TOKEN_EXPIRED;
        }
        if (subcode == SUSPECTED_SPAM) {
            return visible ? Kind.UNKNOWN : Kind.RATE_LIMITED;
        }
        if (isRateLimit()) {
            return Kind.RATE_LIMITED;
        }
        if (isMissing()) {
            return Kind.NOT_FOUND;
        }
        if (MEDIA.contains(code) || UNUSABLE_MEDIA.contains(subcode)) {
            return Kind.MEDIA_UNUSABLE;
        }
        return remaining(visible);
    }

    private Kind remaining(boolean visible) {
        if (PERMISSION.contains(code) || (code >= 200 && code < 300)) {
            return Kind.PERMISSION_MISSING;
        }
        if (isServerError()) {
            return visible ? Kind.UNKNOWN : Kind.UNREACHABLE;
        }
        if (code == 0) {
            return byStatus();
        }
        if (VERSION.contains(code)) {
            return Kind.VERSION_RETIRED;
        }
        if (code == RESTRICTED_ACCOUNT) {
            return Kind.ACCOUNT_GONE;
        }
        return code == DUPLICATE_POST ? Kind.DUPLICATE : Kind.CONTENT_REFUSED;
    }

    private boolean isRateLimit() {
        return APP_LIMIT.contains(code)
                || ACCOUNT_LIMIT.contains(code)
                // The limits of business use cases: 80001 for pages, 80002 for Instagram.
                || (code >= 80_000 && code < 80_100)
                || (code == 0 && status == 429);
    }

    private boolean isServerError() {
        return isTransient || SERVER_ERROR.contains(code) || (code == 0 && (status >= 500 || status == 408));
    }

    private Kind byStatus() {
        return switch (status) {
            case 401 -> Kind.TOKEN_EXPIRED;
            case 403 -> Kind.PERMISSION_MISSING;
            default -> Kind.CONTENT_REFUSED;
        };
    }
}

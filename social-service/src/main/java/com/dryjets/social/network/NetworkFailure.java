package com.dryjets.social.network;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.json.DecodeException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failed call to a network, classified by what it means for the post and the account. */
public final class NetworkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds of failures. Only {@link #UNKNOWN} may have had an effect. */
    public enum Kind {
        /** Too many requests; allowed again at {@link NetworkFailure#retryAt}. */
        RATE_LIMITED,
        /** The access token is expired or invalid; a refresh may help. */
        TOKEN_EXPIRED,
        /** The account does not grant what the call needs; a person must connect it again or change its roles. */
        PERMISSION_MISSING,
        /** The account was deleted, suspended or restricted. */
        ACCOUNT_GONE,
        /** The network refuses this content, and will refuse it again. */
        CONTENT_REFUSED,
        /** The network says that it already has this post; {@link NetworkFailure#existingId} names it if it tells. */
        DUPLICATE,
        /** Our application has used up what was paid for. */
        OUT_OF_CREDIT,
        /** The network no longer serves this version of its API. */
        VERSION_RETIRED,
        /** A picture or video could not be fetched or was refused by its format. */
        MEDIA_UNUSABLE,
        /** What the call is about does not exist. */
        NOT_FOUND,
        /** The network cannot do this. */
        UNSUPPORTED,
        /** The network was not reached, or said that it did nothing and can be asked again. */
        UNREACHABLE,
        /** No usable response. The call may have had its effect. */
        UNKNOWN
    }

    private final Kind kind;
    private final transient Optional<Instant> retryAt;
    private final transient Optional<String> existingId;
    private final transient RateLimit.Scope scope;
    private final transient Optional<Duration> window;
    private final boolean verdict;

    private NetworkFailure(
            Kind kind,
            @Nullable String detail,
            Optional<Instant> retryAt,
            Optional<String> existingId,
            RateLimit.Scope scope,
            Optional<Duration> window,
            boolean verdict) {
        // No stack trace: a network's refusal is a response, not a defect of the code that read it.
        super(detail, null, false, false);
        this.kind = kind;
        this.retryAt = retryAt;
        this.existingId = existingId;
        this.scope = scope;
        this.window = window;
        this.verdict = verdict;
    }

    /**
     * A failure.
     *
     * @param detail the network's own words where it gives any
     */
    public static NetworkFailure of(Kind kind, String detail) {
        return new NetworkFailure(
                kind, detail, Optional.empty(), Optional.empty(), RateLimit.Scope.ACCOUNT, Optional.empty(), false);
    }

    /**
     * Too many requests.
     *
     * @param retryAt when the network allows the next call; empty if it does not tell
     */
    public static NetworkFailure rateLimited(String detail, Optional<Instant> retryAt, RateLimit.Scope scope) {
        return new NetworkFailure(Kind.RATE_LIMITED, detail, retryAt, Optional.empty(), scope, Optional.empty(), false);
    }

    /** The network already has the post; null if it does not tell which one it is. */
    public static NetworkFailure duplicate(String detail, @Nullable String existingId) {
        return new NetworkFailure(
                Kind.DUPLICATE,
                detail,
                Optional.empty(),
                Optional.ofNullable(existingId),
                RateLimit.Scope.ACCOUNT,
                Optional.empty(),
                false);
    }

    /** Classifies a failed connection, a time-out or an unreadable response. */
    public static NetworkFailure ofTransport(Throwable failure) {
        if (failure instanceof NetworkFailure known) {
            return known;
        }
        if (isCausedBy(failure, ConnectException.class, UnknownHostException.class)) {
            return of(Kind.UNREACHABLE, "The network could not be reached.");
        }
        return of(Kind.UNKNOWN, withoutAnswer(failure));
    }

    private static String withoutAnswer(Throwable failure) {
        if (isCausedBy(failure, TimeoutException.class, HttpTimeoutException.class)) {
            return "The network did not answer in time.";
        }
        return isCausedBy(failure, JacksonException.class, DecodeException.class)
                ? "The network's answer could not be read."
                : "The connection broke before the network answered.";
    }

    private static boolean isCausedBy(Throwable failure, Class<?>... kinds) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(cause)));
    }

    /**
     * The same as the network's last word on a post that it was working on: it gave the post up, and nobody sees it. Any
     * other failure while a post is followed only means that it could not be asked.
     */
    public NetworkFailure asVerdict() {
        return new NetworkFailure(kind, getMessage(), retryAt, existingId, scope, window, true);
    }

    /** The same limit as one of posts in a rolling window: it takes another post once the oldest one has left the window. */
    public NetworkFailure ofPostsIn(Duration rolling) {
        return new NetworkFailure(kind, getMessage(), retryAt, existingId, scope, Optional.of(rolling), verdict);
    }

    /** The same with the time at which another try makes sense. */
    public NetworkFailure until(Instant time) {
        return new NetworkFailure(kind, getMessage(), Optional.of(time), existingId, scope, window, verdict);
    }

    /** Whether the network says that it gave the post up, so that nobody sees it. */
    public boolean isVerdict() {
        return verdict;
    }

    public Kind kind() {
        return kind;
    }

    /** When another try makes sense; empty if the network does not tell. */
    public Optional<Instant> retryAt() {
        return retryAt;
    }

    public Optional<String> existingId() {
        return existingId;
    }

    /** The rolling window of a limit of posts; empty if the network does not document one. */
    public Optional<Duration> window() {
        return window;
    }

    /** Whether a rate limit concerns the account or our whole application. */
    public RateLimit.Scope scope() {
        return scope;
    }
}

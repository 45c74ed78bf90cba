package com.dryjets.local.sandbox.network.http;

import java.time.Duration;
import java.time.Instant;

/** Why a network rejects a request; each network formats it in its own way. */
public sealed interface Refusal {

    record Unauthorized() implements Refusal {}

    record TokenExpired() implements Refusal {}

    /** The app has no credit left. */
    record PaymentRequired() implements Refusal {}

    /** A window's requests are used up, or the day's posts. */
    record RateLimited(Duration retryAfter, Instant resetsAt, int limit, boolean daily) implements Refusal {}

    record ServerError() implements Refusal {}

    /** The token does not allow what was requested, for example to act for another account. */
    record Forbidden(String detail) implements Refusal {}

    /** The network refuses what the post says. */
    record ContentRefused() implements Refusal {}

    record AccountGone() implements Refusal {}

    record SpamSuspected() implements Refusal {}

    /** The same text was posted before; {@code existing} is that post's id. */
    record Duplicate(String existing) implements Refusal {}

    record RetiredVersion(String version) implements Refusal {}

    record Invalid(String parameter, String detail) implements Refusal {}

    record NotFound(String id) implements Refusal {}
}

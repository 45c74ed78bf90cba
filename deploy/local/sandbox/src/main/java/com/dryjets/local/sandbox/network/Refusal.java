package com.dryjets.local.sandbox.network;

import java.time.Duration;
import java.time.Instant;

/** Why a network rejects a request; each network formats it in its own way. */
sealed interface Refusal {

    record Unauthorized() implements Refusal {}

    record RateLimited(Duration retryAfter, Instant resetsAt, int limit) implements Refusal {}

    record ServerError() implements Refusal {}

    /** The account lacks permission, for example to act for another account. */
    record Forbidden(String detail) implements Refusal {}

    record Invalid(String parameter, String detail) implements Refusal {}

    record NotFound(String id) implements Refusal {}
}

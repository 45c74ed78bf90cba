package com.dryjets.local.sandbox.network;

import java.time.Duration;
import java.time.Instant;

/** Why a network refuses a request, before it is worded in that network's way. */
sealed interface Refusal {

    record Unauthorized() implements Refusal {}

    record RateLimited(Duration retryAfter, Instant resetsAt, int limit) implements Refusal {}

    record ServerError() implements Refusal {}

    /** The account may not do this, for example act for another account. */
    record Forbidden(String detail) implements Refusal {}

    record Invalid(String parameter, String detail) implements Refusal {}

    record NotFound(String id) implements Refusal {}
}

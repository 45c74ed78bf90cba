package com.dryjets.social.platform;

import java.util.Optional;
import java.util.function.Function;

/** A network's reply, with the rate limit that it reported. */
public record Reply<T>(T value, Optional<RateLimit> limit) {

    /** Maps the value and keeps the limit. */
    public <R> Reply<R> map(Function<T, R> mapping) {
        return new Reply<>(mapping.apply(value), limit);
    }
}

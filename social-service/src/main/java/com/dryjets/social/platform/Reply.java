package com.dryjets.social.platform;

import java.util.Optional;
import java.util.function.Function;

/** What a network answered, with the limit that it told of. */
public record Reply<T>(T value, Optional<RateLimit> limit) {

    /** The same reply of something else. */
    public <R> Reply<R> map(Function<T, R> mapping) {
        return new Reply<>(mapping.apply(value), limit);
    }
}

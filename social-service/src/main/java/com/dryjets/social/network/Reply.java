package com.dryjets.social.network;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A network's reply, with the rate limits that it reported. */
public record Reply<T extends @Nullable Object>(T value, List<RateLimit> limits) {

    public Reply {
        limits = List.copyOf(limits);
    }

    /** A reply that reported no limits. */
    public static <T extends @Nullable Object> Reply<T> of(T value) {
        return new Reply<>(value, List.of());
    }

    /** Maps the value and keeps the limits. */
    public <R extends @Nullable Object> Reply<R> map(Function<? super T, ? extends R> mapping) {
        return new Reply<>(mapping.apply(value), limits);
    }
}

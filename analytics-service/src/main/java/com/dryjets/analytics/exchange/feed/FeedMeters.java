package com.dryjets.analytics.exchange.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** How often the feed was read, and how old its newest rate is. */
@ApplicationScoped
class FeedMeters {

    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Optional<LocalDate> newest = Optional.empty();

    FeedMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("dryjets.exchange.newest.age", this, FeedMeters::age)
                .baseUnit("days")
                .description("Days since the newest published exchange rate; NaN until one was read")
                .register(registry);
    }

    /** Counts a read with its outcome: changed, unchanged or failed. */
    void read(String outcome) {
        registry.counter("dryjets.exchange.reads", "outcome", outcome).increment();
    }

    void newest(Optional<LocalDate> day) {
        newest = day;
    }

    private double age() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return newest.map(day -> (double) (today.toEpochDay() - day.toEpochDay()))
                .orElse(Double.NaN);
    }
}

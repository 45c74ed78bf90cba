package com.dryjets.analytics.ingest.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts records by outcome. */
@ApplicationScoped
class IngestMeters {

    private final Counter counted;
    private final Counter duplicate;
    private final Counter rejected;

    IngestMeters(MeterRegistry registry) {
        this.counted = counter(registry, "counted");
        this.duplicate = counter(registry, "duplicate");
        this.rejected = counter(registry, "rejected");
    }

    void stored(long counted, long duplicates) {
        this.counted.increment((double) counted);
        this.duplicate.increment((double) duplicates);
    }

    void rejected(int records) {
        rejected.increment(records);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("dryjets.ingest.records")
                .description(
                        "Metric records: counted, counted before (duplicate), or sent to the dead letters (rejected)")
                .tag("outcome", outcome)
                .register(registry);
    }
}

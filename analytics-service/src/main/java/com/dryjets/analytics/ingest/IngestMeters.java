package com.dryjets.analytics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator sees of the ingest: records by what became of them. */
@ApplicationScoped
class IngestMeters {

    private final Counter counted;
    private final Counter repeated;
    private final Counter refused;

    IngestMeters(MeterRegistry registry) {
        this.counted = counter(registry, "counted");
        this.repeated = counter(registry, "repeated");
        this.refused = counter(registry, "refused");
    }

    void stored(long counted, long repeated) {
        this.counted.increment((double) counted);
        this.repeated.increment((double) repeated);
    }

    void refused(int records) {
        refused.increment(records);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("dryjets.ingest.records")
                .description("Metric records by outcome: counted, counted before, sent to the dead letters")
                .tag("outcome", outcome)
                .register(registry);
    }
}

package com.dryjets.analytics.ingest.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Publishes the number of uncounted records on marketing.metrics as the broker sees it: for all replicas together, and
 * also while a consumer is stuck or gone, when its own lag metric would stand still.
 */
@ApplicationScoped
class LagTicker {

    private static final Logger LOG = Logger.getLogger(LagTicker.class);
    private static final long UNKNOWN = -1;

    private final GroupLag lag;
    private final AtomicLong waiting = new AtomicLong(UNKNOWN);

    LagTicker(GroupLag lag, MeterRegistry registry) {
        this.lag = lag;
        Gauge.builder("dryjets.ingest.waiting", waiting, this::value)
                .description("Records on the topic that are not counted yet; NaN while the broker does not answer")
                .register(registry);
    }

    @Scheduled(every = "5s", delayed = "3s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> measure() {
        return lag.records()
                .invoke(waiting::set)
                .onFailure()
                .recoverWithItem(this::unknown)
                .replaceWithVoid();
    }

    /** Only logged for debugging: the broker's own readiness check reports that it is down. */
    private long unknown(Throwable failure) {
        waiting.set(UNKNOWN);
        LOG.debugf("Lag unknown reason=%s", failure.getMessage());
        return UNKNOWN;
    }

    private double value(AtomicLong records) {
        return records.get() == UNKNOWN ? Double.NaN : (double) records.get();
    }
}

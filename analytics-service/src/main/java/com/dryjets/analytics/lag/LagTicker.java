package com.dryjets.analytics.lag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells how many records of marketing.metrics are not counted yet, as the broker sees it: of all replicas together, and
 * also when a consumer is stuck or gone, whose own lag metric would stand still.
 */
@ApplicationScoped
class LagTicker {

    private static final Logger LOG = Logger.getLogger(LagTicker.class);
    private static final long UNKNOWN = -1;

    private final GroupLag lag;
    private final AtomicLong waiting = new AtomicLong(UNKNOWN);

    LagTicker(GroupLag lag, MeterRegistry registry) {
        this.lag = lag;
        Gauge.builder("dryjets.ingest.waiting", waiting, this::known)
                .description("Records on the topic that are not counted yet; NaN while the broker does not say")
                .register(registry);
    }

    @Scheduled(every = "5s", delayed = "3s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return lag.records()
                .invoke(waiting::set)
                .onFailure()
                .invoke(failure -> {
                    waiting.set(UNKNOWN);
                    LOG.debugf("The lag is not known: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithItem(UNKNOWN)
                .replaceWithVoid();
    }

    private double known(AtomicLong records) {
        return records.get() == UNKNOWN ? Double.NaN : (double) records.get();
    }
}

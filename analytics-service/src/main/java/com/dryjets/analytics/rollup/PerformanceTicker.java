package com.dryjets.analytics.rollup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Looks for totals to publish. Several replicas may look at once; each mark is cleared by one of them. The scheduler
 * does not tick faster than once a second, and would so let totals wait for two.
 */
@ApplicationScoped
class PerformanceTicker {

    private static final Logger LOG = Logger.getLogger(PerformanceTicker.class);
    private static final Cancellable NOTHING = () -> {};

    private final PerformanceService performance;
    private final PerformanceConfig config;
    private Cancellable ticks = NOTHING;

    PerformanceTicker(PerformanceService performance, PerformanceConfig config) {
        this.performance = performance;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(config.lookEvery())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> publish())
                .subscribe()
                .with(done -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Void> publish() {
        return performance
                .publishDue()
                .onFailure()
                .invoke(failure -> LOG.warnf("Totals not published, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}

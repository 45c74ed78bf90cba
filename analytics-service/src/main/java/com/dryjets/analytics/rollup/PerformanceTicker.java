package com.dryjets.analytics.rollup;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for totals to publish. Several replicas may look at once; each mark is cleared by one of them. */
@ApplicationScoped
class PerformanceTicker {

    private final PerformanceService performance;

    PerformanceTicker(PerformanceService performance) {
        this.performance = performance;
    }

    @Scheduled(
            every = "${dryjets.performance.look-every:500ms}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return performance.publishDue();
    }
}

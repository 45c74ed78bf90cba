package com.dryjets.common.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps tickers from beginning anything once the service stops: its database connections are closed by then. */
@ApplicationScoped
public class Stopping implements Scheduled.SkipPredicate {

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Whether the service is being stopped. */
    public boolean isStopping() {
        return stopping;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return stopping;
    }
}

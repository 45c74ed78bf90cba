package com.dryjets.kit.work;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets long-running work see that the service is stopping and its database connections are about to close. */
@ApplicationScoped
public class Stopping {

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Returns whether the service is stopping. */
    public boolean isStopping() {
        return stopping;
    }
}

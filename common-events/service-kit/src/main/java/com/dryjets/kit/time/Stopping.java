package com.dryjets.kit.time;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells work under way that the service stops: its database connections are about to close. */
@ApplicationScoped
public class Stopping {

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Whether the service is being stopped. */
    public boolean isStopping() {
        return stopping;
    }
}

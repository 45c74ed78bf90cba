package com.dryjets.analytics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while all consumers are: one that ended, which only an error of the machine does to it, needs a new process. */
@Liveness
@ApplicationScoped
class ConsumersLiveness implements HealthCheck {

    private final MetricConsumers consumers;

    ConsumersLiveness(MetricConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("metric consumers")
                .status(consumers.areRunning())
                .build();
    }
}

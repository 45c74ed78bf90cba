package com.dryjets.analytics.ingest.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Reports the service as dead once a consumer has ended, which only a JVM error causes: it needs a new process. */
@Liveness
@ApplicationScoped
class MetricConsumersLiveness implements HealthCheck {

    private final MetricConsumers consumers;

    MetricConsumersLiveness(MetricConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("metric consumers")
                .status(consumers.areRunning())
                .build();
    }
}

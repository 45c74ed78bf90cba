package com.dryjets.kit.health;

import com.dryjets.kit.work.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while no consumer, relay or ticker is stuck. */
@Liveness
@ApplicationScoped
class ProgressLiveness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        List<String> stuck = Progress.stuck();
        return HealthCheckResponse.named("progress")
                .status(stuck.isEmpty())
                .withData("stuck", String.join(", ", stuck))
                .build();
    }
}

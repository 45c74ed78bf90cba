package com.dryjets.kit.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker answers a request; an open connection would not reveal a broker that hangs. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements AsyncHealthCheck {

    private final Admin admin;

    BrokerReadiness(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return TimedCheck.of(
                "broker",
                Uni.createFrom()
                        .completionStage(
                                () -> admin.describeCluster().clusterId().toCompletionStage()));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}

package com.dryjets.testkit.infra;

import java.util.concurrent.CompletionException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts PostgreSQL and Kafka as containers, as requested by {@code INFRA=containers}. */
final class InfraContainers {
    /** The system property with the id of the broker's container. */
    static final String BROKER = "dryjets.infra.containers.broker";

    private static final String[] POSTGRES = {
        "postgres",
        "-cfsync=off",
        "-csynchronous_commit=off",
        "-cfull_page_writes=off",
        "-cmax_connections=200",
        "-ctimezone=UTC"
    };

    private InfraContainers() {}

    /** Starts both; they stop when this JVM exits. */
    @SuppressWarnings("resource")
    static Endpoints start() {
        DockerImageName postgresImage = image("INFRA_POSTGRES_IMAGE", "postgres", "postgres:18-alpine");
        DockerImageName kafkaImage = image("INFRA_KAFKA_IMAGE", "apache/kafka", "apache/kafka:4.1.1");
        ContainerImages.require(postgresImage, kafkaImage);
        PostgreSQLContainer postgres = new PostgreSQLContainer(postgresImage).withCommand(POSTGRES);
        KafkaContainer kafka = new KafkaContainer(kafkaImage)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        try {
            Startables.deepStart(postgres, kafka).join();
        } catch (CompletionException e) {
            throw ContainerProblem.notStarted(e.getCause());
        }
        System.setProperty(BROKER, kafka.getContainerId());
        return new Endpoints(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                "%s&user=%s&password=%s"
                        .formatted(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()),
                kafka.getBootstrapServers());
    }

    private static DockerImageName image(String variable, String compatibleWith, String defaultImage) {
        String name = System.getenv().getOrDefault(variable, defaultImage);
        return DockerImageName.parse(name).asCompatibleSubstituteFor(compatibleWith);
    }
}

package com.dryjets.testkit.infra;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts PostgreSQL and Kafka as containers, for those who ask for it and have an engine that can pull. */
final class InfraContainers {
    private static final String POSTGRES = System.getProperty("dryjets.postgres.image", "postgres:18-alpine");
    private static final String KAFKA = System.getProperty("dryjets.kafka.image", "apache/kafka:4.1.1");

    private InfraContainers() {}

    /** They end with this JVM. */
    @SuppressWarnings("resource")
    static Endpoints start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(
                        DockerImageName.parse(POSTGRES).asCompatibleSubstituteFor("postgres"))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        KafkaContainer kafka = new KafkaContainer(
                        DockerImageName.parse(KAFKA).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres.start();
        kafka.start();
        String url = "%s&user=%s&password=%s"
                .formatted(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        return new Endpoints(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                url,
                kafka.getBootstrapServers());
    }
}

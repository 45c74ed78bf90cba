package com.dryjets.testkit.infra;

import java.util.Properties;

/** The addresses of PostgreSQL and Kafka for this test run. */
public record Endpoints(String pgHost, int pgPort, String superuserUrl, String bootstrapServers) {

    static Endpoints local(int pgPort, int kafkaPort) {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(pgPort);
        return new Endpoints("127.0.0.1", pgPort, url, "127.0.0.1:" + kafkaPort);
    }

    static Endpoints from(Properties properties) {
        return new Endpoints(
                properties.getProperty("pgHost"),
                Integer.parseInt(properties.getProperty("pgPort")),
                properties.getProperty("superuserUrl"),
                properties.getProperty("bootstrapServers"));
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("pgHost", pgHost);
        properties.setProperty("pgPort", Integer.toString(pgPort));
        properties.setProperty("superuserUrl", superuserUrl);
        properties.setProperty("bootstrapServers", bootstrapServers);
        return properties;
    }
}

package com.dryjets.testkit.infra;

import java.util.Properties;

/** Where the PostgreSQL and the Kafka broker of this test run listen. */
public record Endpoints(String pgHost, int pgPort, String superuserUrl, String bootstrapServers) {

    static Endpoints local(int pgPort, int kafkaPort) {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(pgPort);
        return new Endpoints("127.0.0.1", pgPort, url, "127.0.0.1:" + kafkaPort);
    }

    static Endpoints from(Properties kept) {
        return new Endpoints(
                kept.getProperty("pgHost"),
                Integer.parseInt(kept.getProperty("pgPort")),
                kept.getProperty("superuserUrl"),
                kept.getProperty("bootstrapServers"));
    }

    Properties toProperties() {
        Properties kept = new Properties();
        kept.setProperty("pgHost", pgHost);
        kept.setProperty("pgPort", Integer.toString(pgPort));
        kept.setProperty("superuserUrl", superuserUrl);
        kept.setProperty("bootstrapServers", bootstrapServers);
        return kept;
    }
}

package com.dryjets.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfraIT {
    @TempDir
    Path folder;

    @Test
    void keepsDataWhenLauncherIsKilled() throws Exception {
        InfraProcess killed = start("--databases", "campaign");
        int port = killed.awaitReady();
        assertThat(query(port, "SHOW fsync")).isEqualTo("on");
        query(port, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
        killed.kill();
        assertThat(Ports.isTaken(port)).as("PostgreSQL survives its launcher").isTrue();

        // The orphan holds the port, so it must stop before the port can be claimed.
        try (InfraProcess restarted = start("--pg-port", Integer.toString(port))) {
            assertThat(restarted.awaitReady()).isEqualTo(port);
            assertThat(query(port, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(Ports.isTaken(port)).as("PostgreSQL stops with its launcher").isFalse();
    }

    @Test
    void letsTextSearchUseItsIndexUnderRowLevelSecurity() throws Exception {
        try (InfraProcess infra = start("--databases", "content")) {
            int port = infra.awaitReady();

            assertThat(query(port, "content", "SELECT proleakproof FROM pg_proc WHERE proname = 'ts_match_vq'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void givesTopicsTheRetentionThatTheyAreListedWith() throws Exception {
        Path topics = folder.resolve("topics.properties");
        String port = Integer.toString(freePort());
        Files.writeString(topics, "marketing.posts = 1, delete, 30");
        try (InfraProcess infra = start("--kafka-port", port, "--topics", topics.toString())) {
            infra.awaitReady();
            assertThat(retention(port, "marketing.posts")).isEqualTo("2592000000");
        }
        Files.writeString(topics, "marketing.posts = 1, delete, -1\nmarketing.emails = 1, delete, -1");

        try (InfraProcess infra = start("--kafka-port", port, "--topics", topics.toString())) {
            infra.awaitReady();

            assertThat(retention(port, "marketing.posts")).isEqualTo("-1");
            assertThat(retention(port, "marketing.emails")).isEqualTo("-1");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String retention(String port, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(resource)
                    .get("retention.ms")
                    .value();
        }
    }

    @Test
    void reportsTakenPortInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InfraProcess refused = start("--kafka-port", Integer.toString(other.getLocalPort()));

            assertThat(refused.awaitExit())
                    .singleElement()
                    .isEqualTo(
                            "Port %d (Kafka) is already in use. Stop the program that uses it, or choose another port with --kafka-port."
                                    .formatted(other.getLocalPort()));
            assertThat(refused.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void reportsBrokenFolderInOneLine() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(folder.resolve("postgres/initialised"), "");
        Files.writeString(data.resolve("PG_VERSION"), "9.4\n");
        Files.writeString(data.resolve("postgresql.conf"), "");

        InfraProcess refused = start();

        assertThat(refused.awaitExit())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("PostgreSQL could not start from " + data)
                        .endsWith("or delete all data with --fresh."));
        assertThat(refused.exitCode()).isEqualTo(3);
    }

    @Test
    void refusesFolderInUse() throws Exception {
        try (InfraProcess first = start()) {
            first.awaitReady();
            InfraProcess second = start();

            List<String> output = second.awaitExit();

            assertThat(output).containsExactly(folder + " is in use by another process. Stop that process first.");
        }
    }

    private InfraProcess start(String... options) throws IOException {
        return InfraProcess.start(folder, options);
    }

    private static String query(int port, String sql) throws SQLException {
        return query(port, "postgres", sql);
    }

    private static String query(int port, String database, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}

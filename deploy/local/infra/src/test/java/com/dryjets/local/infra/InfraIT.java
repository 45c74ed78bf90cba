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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfraIT {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataWhenItsLauncherIsKilled() throws Exception {
        InfraProcess killed = start("--databases", "campaign");
        int port = killed.awaitReady();
        assertThat(query(port, "SHOW fsync")).isEqualTo("on");
        query(port, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
        killed.kill();
        assertThat(Ports.isTaken(port)).as("PostgreSQL outlives its launcher").isTrue();

        // The orphan has the same port: it has to go before the port is claimed.
        try (InfraProcess next = start("--pg-port", Integer.toString(port))) {
            assertThat(next.awaitReady()).isEqualTo(port);
            assertThat(query(port, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(Ports.isTaken(port))
                .as("PostgreSQL goes with an orderly end")
                .isFalse();
    }

    @Test
    void refusesATakenPortInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InfraProcess refused = start("--kafka-port", Integer.toString(other.getLocalPort()));

            assertThat(refused.awaitRefusal())
                    .singleElement()
                    .isEqualTo(
                            "Port %d, which Kafka needs, is taken: stop what listens there, or choose another with --kafka-port."
                                    .formatted(other.getLocalPort()));
            assertThat(refused.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void refusesABrokenFolderInOneLine() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(folder.resolve("postgres/initialised"), "");
        Files.writeString(data.resolve("PG_VERSION"), "9.4\n");
        Files.writeString(data.resolve("postgresql.conf"), "");

        InfraProcess refused = start();

        assertThat(refused.awaitRefusal())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("PostgreSQL could not start from " + data)
                        .endsWith("or start afresh with --fresh."));
        assertThat(refused.exitCode()).isEqualTo(3);
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (InfraProcess first = start()) {
            first.awaitReady();
            InfraProcess second = start();

            List<String> said = second.awaitRefusal();

            assertThat(said).containsExactly(folder + " is in use by another process: stop that one first.");
        }
    }

    private InfraProcess start(String... options) throws IOException {
        return InfraProcess.start(folder, options);
    }

    private static String query(int port, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
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

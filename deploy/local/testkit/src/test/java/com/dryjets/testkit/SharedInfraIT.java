package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.testkit.infra.SharedInfra;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.junit.jupiter.api.Test;

class SharedInfraIT {

    @Test
    void returnsSameServersForEveryCall() {
        assertThat(SharedInfra.endpoints()).isEqualTo(SharedInfra.endpoints());
    }

    @Test
    void createsEmptyDatabaseThatOtherServicesCannotAccess() throws SQLException {
        Map<String, String> one = startPlatform("kit_one");
        Map<String, String> two = startPlatform("kit_two");
        run(one, "CREATE TABLE mark (id int)");

        startPlatform("kit_one");

        run(one, "CREATE TABLE mark (id int)");
        assertThatThrownBy(() -> connect(one, two.get("DB_NAME")).close())
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void createsRoleSubjectToRowLevelSecurity() throws SQLException {
        Map<String, String> config = startPlatform("kit_one");

        try (Connection connection = connect(config, "kit_one");
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(
                        "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getString(1)).isEqualTo("kit_one");
            assertThat(role.getBoolean(2)).isFalse();
        }
    }

    @Test
    void requiresPassword() {
        Map<String, String> config = startPlatform("kit_one");

        assertThatThrownBy(() -> DriverManager.getConnection(url(config, "kit_one"), "kit_one", "wrong")
                        .close())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void clearsTopicsForNextModule() {
        startPlatform("kit_one");
        try (TopicWriter writer = new TopicWriter()) {
            writer.write("marketing.posts", "key", "from the previous module", Map.of());
        }

        startPlatform("kit_two");

        try (TopicReader reader = TopicReader.fromStart("marketing.posts")) {
            assertThat(reader.all()).isEmpty();
        }
    }

    @Test
    void readsRecordsWithHeaders() {
        startPlatform("kit_one");
        try (TopicWriter writer = new TopicWriter();
                TopicReader reader = TopicReader.fromNow("marketing.campaigns")) {
            writer.write("marketing.campaigns", "a", "{}", Map.of("ce_type", "x"));
            writer.write("marketing.campaigns", "b", null, Map.of());

            List<TopicRecord> records = reader.await(2, record -> true);

            assertThat(records).extracting(TopicRecord::key).containsExactlyInAnyOrder("a", "b");
            assertThat(reader.awaitOne(record -> "a".equals(record.key())).header("ce_type"))
                    .isEqualTo("x");
        }
    }

    @Test
    void suspendsOnlyTheBroker() throws Exception {
        Map<String, String> config = startPlatform("kit_one");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config.get("KAFKA_BOOTSTRAP_SERVERS")))) {
            KafkaFuture<String> answer;
            try (HungBroker hung = HungBroker.start()) {
                answer = admin.describeCluster().clusterId();
                run(config, "CREATE TABLE other (id int)");
                assertThat(answer.isDone()).isFalse();
            }

            assertThat(answer.get()).isNotBlank();
        }
    }

    private static Map<String, String> startPlatform(String service) {
        PlatformResource resource = new PlatformResource();
        resource.init(Map.of("service", service));
        return resource.start();
    }

    private static void run(Map<String, String> config, String sql) throws SQLException {
        try (Connection connection = connect(config, config.get("DB_NAME"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Map<String, String> config, String database) throws SQLException {
        return DriverManager.getConnection(url(config, database), config.get("DB_USER"), config.get("DB_PASSWORD"));
    }

    private static String url(Map<String, String> config, String database) {
        return "jdbc:postgresql://%s:%s/%s".formatted(config.get("DB_HOST"), config.get("DB_PORT"), database);
    }
}

package com.dryjets.analytics.ingest.kafka;

import static com.dryjets.testkit.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.MetricFixtures;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.event.MetricEvent.Touch;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.local.infra.ServiceDatabases;
import com.dryjets.local.infra.Topics;
import com.dryjets.testkit.Replica;
import com.dryjets.testkit.infra.Endpoints;
import com.dryjets.testkit.infra.Project;
import com.dryjets.testkit.infra.SharedInfra;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Two replicas share the partitions and crash repeatedly: no record is lost and none counts twice. */
class ReplicasIT {

    private static final String DATABASE = "analytics_replicas";
    private static final int RECORDS = 12_000;
    private static final int CAMPAIGNS = 24;
    private static final int CRASHES = 4;
    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final List<String> TENANTS = List.of("sunrise", "harbor", "meadow");

    private final long seed = System.nanoTime();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Endpoints infra = SharedInfra.endpoints();
    private final UUID[] campaigns = new UUID[CAMPAIGNS];
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private final Map<String, BigDecimal> credits = new HashMap<>();

    @Test
    void totalsAreExactAlthoughReplicasCrash() throws SQLException, InterruptedException {
        prepare();
        produce();
        try (Connection database = connect();
                Replica first = Replica.starting(environment());
                Replica second = Replica.starting(environment())) {
            for (int crash = 0; crash < CRASHES; crash++) {
                // At a random moment within the next part of the records.
                long counted = RECORDS * crash / CRASHES + random.nextLong(RECORDS / CRASHES);
                await().pollInterval(Duration.ofMillis(20)).atMost(TIMEOUT).until(() -> records(database) >= counted);
                int victims = random.nextInt(1, 4);
                if ((victims & 1) != 0) {
                    first.crash();
                }
                if ((victims & 2) != 0) {
                    second.crash();
                }
            }
            await().atMost(TIMEOUT).until(() -> records(database) == RECORDS);

            for (String table : List.of("metric_record", "rollup_quarter", "rollup_day", "rollup_total")) {
                assertThat(sums(database, "value", table))
                        .as("%s, seed %d", table, seed)
                        .isEqualTo(totals);
            }
            for (String model : List.of("first_touch", "last_touch", "linear", "time_decay", "position_based")) {
                assertThat(sums(database, model, "rollup_credit"))
                        .as("%s, seed %d", model, seed)
                        .isEqualTo(credits);
            }
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "DB_HOST",
                infra.pgHost(),
                "DB_PORT",
                Integer.toString(infra.pgPort()),
                "DB_NAME",
                DATABASE,
                "DB_USER",
                DATABASE,
                "DB_PASSWORD",
                DATABASE,
                "KAFKA_BOOTSTRAP_SERVERS",
                infra.bootstrapServers(),
                // Separate from the service that other tests run on the same broker.
                "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID",
                DATABASE,
                // Small batches, so that a crash always interrupts one.
                "METRIC_BATCH_SIZE",
                "200");
    }

    private void prepare() throws SQLException {
        try (Topics topics = new Topics(infra.bootstrapServers());
                ServiceDatabases databases = new ServiceDatabases(infra.superuserUrl())) {
            topics.ensure(Topics.read(Project.topics()));
            databases.recreate(DATABASE);
        }
        for (int i = 0; i < CAMPAIGNS; i++) {
            campaigns[i] = uuid();
        }
    }

    /** Every tenth record is sent twice, not always one after the other. */
    private void produce() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, infra.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        ProducerRecord<String, byte[]> again = null;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                int campaign = random.nextInt(CAMPAIGNS);
                MetricRecorded metric = metric(campaigns[campaign], i, now.minusSeconds(random.nextLong(200_000)));
                String tenant = TENANTS.get(campaign % TENANTS.size());
                expect(tenant, metric);
                var record = record(tenant, metric);
                var unused = producer.send(record);
                if (i % 10 == 0) {
                    if (again != null) {
                        unused = producer.send(again);
                    }
                    again = record;
                }
            }
        }
    }

    private void expect(String tenant, MetricRecorded metric) {
        totals.merge(tenant + "/" + metric.campaignId() + "/" + metric.metric(), metric.value(), BigDecimal::add);
        if (!metric.touches().isEmpty()) {
            credits.merge(tenant + "/" + metric.campaignId() + "/" + metric.metric(), metric.value(), BigDecimal::add);
        }
    }

    private MetricRecorded metric(UUID campaign, int i, Instant at) {
        boolean sale = i % 20 == 0;
        return new MetricRecorded(
                uuid(),
                campaign,
                i % 3 == 0 ? Channel.EMAIL : Channel.ADS,
                null,
                sale ? Metric.REVENUE : Metric.CLICKS,
                sale ? BigDecimal.valueOf(random.nextLong(100, 10_000), 2) : BigDecimal.ONE,
                at,
                null,
                sale ? touches(at) : List.of());
    }

    private List<Touch> touches(Instant at) {
        return List.of(
                new Touch(Channel.EMAIL, null, at.minusSeconds(60)),
                new Touch(Channel.ADS, null, at.minusSeconds(86_400)),
                new Touch(Channel.TWITTER, null, at.minusSeconds(700_000)));
    }

    private static ProducerRecord<String, byte[]> record(String tenant, MetricRecorded metric) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.METRICS.topicName(), metric.key(), EventJson.write(metric).getBytes(UTF_8));
        MetricFixtures.headers(tenant, MetricRecorded.class)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(infra.pgHost(), infra.pgPort(), DATABASE);
        Connection connection = DriverManager.getConnection(url, DATABASE, DATABASE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '*', false)");
        }
        return connection;
    }

    /** Counts only this test's records, because other tests use the same topic; zero before the tables exist. */
    private long records(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet there = statement.executeQuery("select to_regclass('rollup_credit') is not null")) {
            there.next();
            if (!there.getBoolean(1)) {
                return 0;
            }
        }
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from metric_record where " + own())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, BigDecimal> sums(Connection database, String column, String table) throws SQLException {
        Map<String, BigDecimal> sums = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select tenant || '/' || campaign_id || '/' || case metric when 10 then 'CLICKS' else 'REVENUE' end,
                            sum(%s) from %s where %s group by 1""".formatted(column, table, own()))) {
            while (rows.next()) {
                // Compares numbers by value, not by scale.
                String key = rows.getString(1);
                BigDecimal sum = rows.getBigDecimal(2);
                BigDecimal expected = totals.get(key);
                sums.put(key, expected == null ? sum : sum.setScale(scale(expected, sum)));
            }
        }
        return sums;
    }

    private static int scale(BigDecimal expected, BigDecimal sum) {
        return Math.max(expected.scale(), Math.max(0, sum.stripTrailingZeros().scale()));
    }

    private String own() {
        StringBuilder own = new StringBuilder("campaign_id in (");
        for (int i = 0; i < CAMPAIGNS; i++) {
            own.append(i == 0 ? "'" : ", '").append(campaigns[i]).append('\'');
        }
        return own.append(')').toString();
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}

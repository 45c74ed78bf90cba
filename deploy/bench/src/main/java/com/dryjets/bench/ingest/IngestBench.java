package com.dryjets.bench.ingest;

import com.dryjets.bench.platform.AnalyticsApi;
import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how fast metric records get from Kafka into the database and its rollups, compared with a COPY of the same
 * rows into a plain table by one connection.
 */
@Command(
        name = "ingest",
        description = "Measures metric ingestion from Kafka into durable records and rollups, and freshness.")
public final class IngestBench implements Callable<Integer> {

    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    /** Rare enough not to affect the measurement: each check costs the database a few milliseconds. */
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

    private static final int COPIES = 5;
    private static final String TENANT = "sunrise";

    @Option(
            names = "--records",
            defaultValue = "1500000",
            description = "Records to measure (default: ${DEFAULT-VALUE}).")
    long records;

    @Option(
            names = "--warm-up",
            defaultValue = "1000000",
            description = "Records to warm up the JVM with (default: ${DEFAULT-VALUE}).")
    long warmUp;

    @Option(
            names = "--campaigns",
            defaultValue = "200",
            description = "Number of campaigns (default: ${DEFAULT-VALUE}).")
    int campaigns;

    @Option(
            names = "--busy",
            defaultValue = "10000",
            description = "Records per second while freshness is measured (default: ${DEFAULT-VALUE}).")
    double busy;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "Seconds to measure freshness for (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx700m", "-Xmn400m", "-XX:+UseSerialGC"));

    private final Report report = Report.toStandardOutput();
    private final Expected expected = new Expected();

    @Override
    public Integer call() throws Exception {
        return Workspace.run("ingest", this::run);
    }

    private boolean run(Path data) throws Exception {
        long freshnessRecords = (long) (busy * seconds * 2);
        MetricLoad load = new MetricLoad(campaigns, warmUp + records + freshnessRecords, Instant.now());
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "analytics")) {
            byte[] rows = describe(load);
            produce(infra, load);
            double rate;
            long faults;
            OpenLoop.Result fresh;
            try (Service service = Service.start("analytics", infra, data, jvmOptions, issuer.environment())) {
                service.awaitReady();
                try (AnalyticsDatabase database = new AnalyticsDatabase(infra.databaseUrl("analytics"))) {
                    rate = measure(database, () -> CpuTime.of(service, infra));
                    faults = faults(database);
                }
                fresh = freshness(
                        infra,
                        new AnalyticsApi(service, issuer.marketer(TENANT)),
                        load.entries(warmUp + records, freshnessRecords));
            }
            try (AnalyticsDatabase database = new AnalyticsDatabase(infra.databaseUrl("analytics"))) {
                return conclude(rate, ceiling(database, rows), fresh, faults);
            }
        }
    }

    private byte[] describe(MetricLoad load) {
        int size = load.entries(0, 1).findFirst().orElseThrow().toRecord().value().length;
        report.say(
                "load: %,d records of %d bytes (+ headers) after %,d of warm-up, %,d campaigns of 3 tenants",
                records, size, warmUp, campaigns);
        report.say("service: one analytics-service, %s", String.join(" ", jvmOptions));
        report.machine();
        load.entries(0, warmUp + records).forEach(expected::add);
        return AnalyticsDatabase.copyRows(load.entries(warmUp, records));
    }

    private void produce(Infra infra, MetricLoad load) {
        Stopwatch stopwatch = Stopwatch.start();
        try (var producer = producer(infra)) {
            load.entries(0, warmUp + records).forEach(entry -> {
                var unused = producer.send(entry.toRecord());
            });
            producer.flush();
        }
        report.say("produced in %.1f s; nothing is produced during the ingest measurement", stopwatch.seconds());
    }

    private static KafkaProducer<String, byte[]> producer(Infra infra) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                infra.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private OpenLoop.Result freshness(Infra infra, AnalyticsApi api, Stream<MetricLoad.Entry> others) {
        report.say("freshness: with %,.0f other records/s", busy);
        try (var producer = producer(infra)) {
            return new Freshness(producer, api, TENANT).measure(others, busy, seconds);
        }
    }

    /** Returns records per second from the end of the warm-up until all are counted. */
    private double measure(AnalyticsDatabase database, Supplier<CpuTime> cpu) throws Exception {
        long all = warmUp + records;
        long first = await(database::counts, expected.counts() * warmUp / all);
        CpuTime before = cpu.get();
        Stopwatch stopwatch = Stopwatch.start();
        await(database::counts, expected.counts());
        double elapsed = stopwatch.seconds();
        CpuTime used = cpu.get().since(before);
        await(database::records, all);
        // Only counts are watched; records with money are evenly distributed among them.
        double measured = all * (1 - (double) first / expected.counts());
        report.say("CPU time per record: %s; %.1f s in total", used.perItem(measured), elapsed);
        return measured / elapsed;
    }

    private static long await(Callable<Long> count, long expected) throws Exception {
        long seen = count.call();
        long progress = System.nanoTime();
        while (seen < expected) {
            LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
            long now = count.call();
            if (now > seen) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > STALL_TIMEOUT.toNanos()) {
                throw new IllegalStateException("Ingestion stalled at %,d of %,d".formatted(now, expected));
            }
            seen = now;
        }
        return seen;
    }

    private long faults(AnalyticsDatabase database) throws Exception {
        long faults = 0;
        for (String table : List.of("metric_record", "rollup_quarter", "rollup_day", "rollup_total")) {
            faults += expected.faults(database.totals(table));
        }
        report.say("checked: %,d totals in 4 tables, %,d wrong", expected.size(), faults);
        return faults;
    }

    private double ceiling(AnalyticsDatabase database, byte[] rows) throws Exception {
        double[] rates = new double[COPIES];
        for (int i = 0; i < COPIES; i++) {
            rates[i] = records / (database.copy(rows).toNanos() / 1e9);
        }
        Arrays.sort(rates);
        return rates[COPIES / 2];
    }

    private boolean conclude(double rate, double ceiling, OpenLoop.Result fresh, long faults) {
        report.load();
        report.result("ingest.rate", rate, "records/s");
        report.result("ingest.ceiling", ceiling, "rows/s");
        report.result("ingest.ratio", rate / ceiling, "x");
        report.result("ingest.freshness_p50", fresh.percentile(50), "ms");
        report.result("ingest.freshness_p99", fresh.percentile(99), "ms");
        return faults + fresh.failed() == 0;
    }
}

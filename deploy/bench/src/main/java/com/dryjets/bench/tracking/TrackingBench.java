package com.dryjets.bench.tracking;

import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast opens and clicks get from Kafka into engagement with their verdicts. */
@Command(name = "tracking", description = "Measures folding opens and clicks with their verdicts.")
public final class TrackingBench implements Callable<Integer> {

    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);
    private static final String SECRET = "dHdvIGFuZCB0aGlydHkgYnl0ZXMgb2YgYSBzZWNyZXQ=";

    @Option(names = "--hits", defaultValue = "200000", description = "Hits to measure (default: ${DEFAULT-VALUE}).")
    int hits;

    @Option(names = "--warm-up", defaultValue = "50000", description = "Hits before that (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC"));

    private final Report report = Report.toStandardOutput();

    @Override
    public Integer call() throws Exception {
        return Workspace.run("tracking", this::run);
    }

    private boolean run(Path data) throws Exception {
        HitLoad load = new HitLoad(warmUp + hits);
        report.say("load: %,d hits after %,d, half opens and half clicks, of one tenant", hits, warmUp);
        report.say("service: one email-service, %s", String.join(" ", jvmOptions));
        report.machine();
        Map<String, String> environment = new HashMap<>(new TokenIssuer(data).environment());
        environment.put("SECRETS_KEY", SECRET);
        try (Infra infra = Infra.start(data, "email")) {
            produce(infra, load);
            try (Service service = Service.start("email", infra, data, jvmOptions, environment);
                    ServiceDatabase database = database(infra, service)) {
                await(database, warmUp);
                long before = count(database);
                CpuTime used = CpuTime.of(service, infra);
                Stopwatch stopwatch = Stopwatch.start();
                await(database, warmUp + hits);
                double seconds = stopwatch.seconds();
                double measured = warmUp + hits - before;
                report.say(
                        "CPU time per hit: %s",
                        CpuTime.of(service, infra).since(used).perItem(measured));
                report.result("tracking.rate", measured / seconds, "hits/s");
                return check(database, load);
            }
        }
    }

    private static ServiceDatabase database(Infra infra, Service service) throws Exception {
        service.awaitReady();
        return new ServiceDatabase(infra.databaseUrl("email"));
    }

    private void produce(Infra infra, HitLoad load) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                infra.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < load.size(); i++) {
                var unused = producer.send(new ProducerRecord<>("email.hits", load.key(i), load.json(i)));
            }
            producer.flush();
        }
    }

    private static long count(ServiceDatabase database) throws Exception {
        return database.number("select coalesce(sum(hits), 0) from engagement");
    }

    private static void await(ServiceDatabase database, long expected) throws Exception {
        long seen = count(database);
        long progress = System.nanoTime();
        while (seen < expected) {
            LockSupport.parkNanos(CHECK_INTERVAL.toNanos());
            long now = count(database);
            if (now > seen) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > STALL_TIMEOUT.toNanos()) {
                throw new IllegalStateException("Hits stalled at %,d of %,d".formatted(now, expected));
            }
            seen = now;
        }
    }

    /** Nothing lost, nothing twice, and every machine recognized. */
    private boolean check(ServiceDatabase database, HitLoad load) throws Exception {
        long lost = load.size() - count(database);
        long bots = database.number("select count(*) from engagement_hit where verdict = 'BOT'");
        report.say("checked: %,d hits lost, %,d of %,d machines recognized", lost, bots, load.bots());
        return lost == 0 && bots == load.bots();
    }
}

package com.dryjets.bench.ingest;

import com.dryjets.bench.ingest.MetricLoad.Entry;
import com.dryjets.bench.platform.AnalyticsApi;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Measures how soon a record appears on its campaign's dashboard while many others are ingested. */
final class Freshness {

    private static final double PROBES_PER_SECOND = 5;
    private static final long CHECK_INTERVAL = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

    private final KafkaProducer<String, byte[]> producer;
    private final AnalyticsApi api;
    private final String tenant;

    Freshness(KafkaProducer<String, byte[]> producer, AnalyticsApi api, String tenant) {
        this.producer = producer;
        this.api = api;
        this.tenant = tenant;
    }

    /** Measures from producing a record until a dashboard shows it; each probe uses a new campaign. */
    OpenLoop.Result measure(Stream<Entry> others, double perSecond, int seconds) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var load = threads.submit(() -> produce(others.iterator(), perSecond));
            OpenLoop.Result result = OpenLoop.run(
                    (int) (PROBES_PER_SECOND * seconds),
                    PROBES_PER_SECOND,
                    probe -> CompletableFuture.runAsync(this::probe, threads));
            load.cancel(true);
            return result;
        }
    }

    private void produce(Iterator<Entry> others, double perSecond) {
        long begin = System.nanoTime();
        long sent = 0;
        while (others.hasNext() && !Thread.currentThread().isInterrupted()) {
            double due = (System.nanoTime() - begin) / 1e9 * perSecond;
            for (; sent < due && others.hasNext(); sent++) {
                var unused = producer.send(others.next().toRecord());
            }
            LockSupport.parkNanos(TICK);
        }
    }

    private void probe() {
        UUID campaign = Ids.next();
        MetricRecorded click = new MetricRecorded(
                Ids.next(), campaign, Channel.ADS, null, Metric.CLICKS, BigDecimal.ONE, Instant.now(), null);
        var unused = producer.send(new Entry(tenant, click).toRecord());
        while (!isShown(campaign)) {
            LockSupport.parkNanos(CHECK_INTERVAL);
        }
    }

    /** Returns whether the dashboard counts the click; an unknown campaign returns 404. */
    private boolean isShown(UUID campaign) {
        return api.dashboard(campaign)
                .handle((dashboard, unknown) -> unknown == null
                        && ServiceClient.json(dashboard)
                                        .path("totals")
                                        .path("clicks")
                                        .asInt()
                                > 0)
                .join();
    }
}

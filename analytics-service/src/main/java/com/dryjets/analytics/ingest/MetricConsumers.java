package com.dryjets.analytics.ingest;

import com.dryjets.analytics.broker.Broker;
import com.dryjets.analytics.records.MetricDecoder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** This replica's consumers of marketing.metrics, each on a thread of its own while the service runs. */
@ApplicationScoped
class MetricConsumers {

    /** Longer than a batch takes. What is interrupted after it has not committed, and comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Broker broker;
    private final MetricDecoder decoder;
    private final IngestService ingest;
    private final IngestConfig config;
    private final MeterRegistry registry;
    private final List<Running> running = new ArrayList<>();

    private record Running(MetricConsumer consumer, KafkaClientMetrics metrics, Thread thread) {}

    MetricConsumers(
            Broker broker, MetricDecoder decoder, IngestService ingest, IngestConfig config, MeterRegistry registry) {
        this.broker = broker;
        this.decoder = decoder;
        this.ingest = ingest;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.consumers(); i++) {
            running.add(start("metrics-" + i));
        }
    }

    /** Before all others: what is being counted still needs the database and the broker. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running.forEach(one -> one.consumer().stop());
        for (Running one : running) {
            if (!one.thread().join(PATIENCE)) {
                one.thread().interrupt();
                one.thread().join(PATIENCE);
            }
            one.metrics().close();
        }
        running.clear();
    }

    /** Whether all that were started still are at it. */
    boolean areRunning() {
        return running.stream().allMatch(one -> one.thread().isAlive());
    }

    private Running start(String name) {
        KafkaConsumer<String, byte[]> client = broker.consumer(name);
        KafkaClientMetrics metrics = new KafkaClientMetrics(client);
        metrics.bindTo(registry);
        MetricConsumer consumer = new MetricConsumer(client, decoder, ingest, config);
        return new Running(consumer, metrics, Thread.ofPlatform().name(name).start(consumer));
    }
}

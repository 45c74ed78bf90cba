package com.dryjets.analytics.ingest.kafka;

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

/** Runs this replica's consumers of marketing.metrics, each on its own thread, while the service runs. */
@ApplicationScoped
class MetricConsumers {

    /** Longer than a batch takes. A batch interrupted after it has not been committed, and is redelivered. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final BrokerClient broker;
    private final MetricDecoder decoder;
    private final IngestService ingest;
    private final IngestConfig config;
    private final MeterRegistry registry;
    private final List<Running> running = new ArrayList<>();

    private record Running(MetricConsumer consumer, KafkaClientMetrics metrics, Thread thread) {}

    MetricConsumers(
            BrokerClient broker,
            MetricDecoder decoder,
            IngestService ingest,
            IngestConfig config,
            MeterRegistry registry) {
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

    /** Stops the consumers first: the open batches still need the database and the broker. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running.forEach(one -> one.consumer().stop());
        for (Running one : running) {
            if (!one.thread().join(STOP_TIMEOUT)) {
                one.thread().interrupt();
                one.thread().join(STOP_TIMEOUT);
            }
            one.metrics().close();
        }
        running.clear();
    }

    /** Returns whether every consumer that was started is still running. */
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

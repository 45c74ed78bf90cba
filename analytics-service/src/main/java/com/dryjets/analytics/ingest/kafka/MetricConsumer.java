package com.dryjets.analytics.ingest.kafka;

import com.dryjets.contracts.event.Topic;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Consumes marketing.metrics in batches: polls and decodes until a batch is full, has it counted, and only then commits
 * its offsets. If anything fails in between, the records are redelivered and still count once.
 */
final class MetricConsumer implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(MetricConsumer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final MetricDecoder decoder;
    private final IngestService ingest;
    private final IngestConfig config;
    private MetricBatch batch = new MetricBatch();
    private volatile boolean stopping;

    MetricConsumer(
            Consumer<String, byte[]> consumer, MetricDecoder decoder, IngestService ingest, IngestConfig config) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.ingest = ingest;
        this.config = config;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topic.METRICS.topicName()), this);
            while (!stopping) {
                step();
            }
        } catch (InterruptException e) {
            LOG.debugf("Metric consumer interrupted while waiting: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Metric consumer ended; its partitions move to another consumer", e);
            throw e;
        }
    }

    /** Ends the consumer after its current step. */
    void stop() {
        stopping = true;
    }

    /** Fills and counts one batch. Broker rejections may be temporary: a topic is created later, or a permission granted. */
    private void step() {
        try {
            fill();
            count();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("Consuming metrics failed; retrying reason=%s", e.getMessage());
            pause();
        }
    }

    private void fill() {
        long end = System.nanoTime() + config.linger().toNanos();
        long left = config.linger().toNanos();
        while (!stopping && batch.weight() < config.batch() && left > 0) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofNanos(left));
            // Reads the field only now: a rebalance during the poll replaces the batch.
            batch.add(polled, decoder);
            left = end - System.nanoTime();
        }
    }

    private void count() {
        if (batch.size() > 0) {
            await(ingest.count(batch));
            MetricBatch counted = batch;
            batch = new MetricBatch();
            consumer.commitSync(counted.nextOffsets());
        }
    }

    /** Blocks the consumer's own thread, on which nothing else waits. */
    private static void await(Uni<Void> work) {
        try {
            work.subscribeAsCompletionStage().get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch can be neither counted nor rejected", e.getCause());
        }
    }

    /** Counts the open batch before the partitions move, so that its records need not be redelivered. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            count();
        } catch (KafkaException e) {
            LOG.warnf("Offset commit failed; some records will be re-read reason=%s", e.getMessage());
        }
    }

    /** Drops the open batch: another consumer already reads these partitions from the last committed offset. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        batch = new MetricBatch();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("Partitions assigned partitions=%s", partitions);
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

package com.dryjets.analytics.ingest;

import com.dryjets.analytics.records.MetricDecoder;
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
 * Takes marketing.metrics a batch at a time: polls and decodes until there is enough, has the batch counted, and only then
 * commits its place, which is a bookmark. Whatever happens in between, the records come again, and count once.
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
                goOn();
            }
        } catch (InterruptException e) {
            LOG.debugf("Stopped while it waited: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The consumer ends, its records are left for another", e);
            throw e;
        }
    }

    /** Ends it after what it is doing just now. */
    void stop() {
        stopping = true;
    }

    /** What the broker says no to may pass: a topic that is not there yet, a right that is given later. */
    private void goOn() {
        try {
            fill();
            count();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("Trying again: %s", e.getMessage());
            pause();
        }
    }

    private void fill() {
        long end = System.nanoTime() + config.linger().toNanos();
        long left = config.linger().toNanos();
        while (!stopping && batch.weight() < config.batch() && left > 0) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofNanos(left));
            // Only now is it known which batch is open: partitions that go take theirs with them while this polls.
            batch.add(polled, decoder);
            left = end - System.nanoTime();
        }
    }

    private void count() {
        if (batch.taken() > 0) {
            await(ingest.count(batch));
            MetricBatch counted = batch;
            batch = new MetricBatch();
            consumer.commitSync(counted.next());
        }
    }

    /** The thread is the consumer's own: nobody else waits with it. */
    private static void await(Uni<Void> work) {
        try {
            work.subscribeAsCompletionStage().get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch can be neither counted nor refused", e.getCause());
        }
    }

    /** Hands over with all that was taken counted, so that it need not come twice. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            count();
        } catch (KafkaException e) {
            LOG.warnf("Its place is not committed, so whoever takes over has some records again: %s", e.getMessage());
        }
    }

    /** They are another's already, from the last place that was committed. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        batch = new MetricBatch();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.debugf("Partitions: %s", partitions);
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

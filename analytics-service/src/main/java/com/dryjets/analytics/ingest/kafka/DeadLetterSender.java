package com.dryjets.analytics.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.ingest.kafka.MetricBatch.Rejected;
import com.dryjets.analytics.record.MetricRecord;
import com.dryjets.contracts.event.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends rejected records to the dead-letter topic, with the headers that the messaging library writes for others. */
@ApplicationScoped
class DeadLetterSender {

    private static final Logger LOG = Logger.getLogger(DeadLetterSender.class);

    /**
     * The broker's maximum (Kafka, message.max.bytes) less room for headers: a dead letter that the broker rejects
     * would block the partition.
     */
    private static final int MAX_VALUE_BYTES = 900 * 1024;

    private final BrokerClient broker;
    private final String topic;

    DeadLetterSender(BrokerClient broker, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.topic = Topic.METRICS.topicName() + "." + service + ".dlq";
    }

    /**
     * Completes when the broker has all of them. One line logs them all: a connector that sends nothing but invalid
     * records would fill the log.
     */
    Uni<Void> send(List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return broker.send(rejected.stream().map(this::deadLetter).toList()).invoke(() -> log(rejected));
    }

    private void log(List<Rejected> rejected) {
        Rejected first = rejected.getFirst();
        LOG.errorf(
                "Metric records moved to dead letters count=%d topic=%s firstPartition=%d firstOffset=%d firstReason=%s",
                rejected.size(),
                topic,
                first.record().partition(),
                first.record().offset(),
                first.reason());
    }

    /**
     * Rereads a record that the database rejected, which is rare, and sends it; without its value if the topic no longer
     * has it.
     */
    Uni<Void> send(MetricRecord record, String reason) {
        TopicPartition partition = new TopicPartition(Topic.METRICS.topicName(), record.partition());
        return broker.read(partition, record.offset())
                .map(found -> found.orElseGet(() -> new ConsumerRecord<>(
                        partition.topic(),
                        record.partition(),
                        record.offset(),
                        record.campaignId().toString(),
                        null)))
                .chain(found -> send(List.of(new Rejected(found, reason))));
    }

    private ProducerRecord<String, byte[]> deadLetter(Rejected rejected) {
        ConsumerRecord<String, byte[]> record = rejected.record();
        boolean large = record.value() != null && record.value().length > MAX_VALUE_BYTES;
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic, record.key(), large ? null : record.value());
        record.headers().forEach(letter.headers()::add);
        String reason = large
                ? rejected.reason() + " (value too large for a dead letter; read it at its offset)"
                : rejected.reason();
        add(letter, "dead-letter-reason", reason);
        add(letter, "dead-letter-topic", record.topic());
        add(letter, "dead-letter-partition", Integer.toString(record.partition()));
        add(letter, "dead-letter-offset", Long.toString(record.offset()));
        return letter;
    }

    private static void add(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }
}

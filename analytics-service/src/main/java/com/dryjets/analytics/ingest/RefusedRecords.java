package com.dryjets.analytics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.broker.Broker;
import com.dryjets.analytics.ingest.MetricBatch.Refused;
import com.dryjets.analytics.records.MetricRow;
import com.dryjets.contracts.event.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends records that can't be counted to the dead letters, with the same headers as the messaging library writes. */
@ApplicationScoped
class RefusedRecords {

    private static final Logger LOG = Logger.getLogger(RefusedRecords.class);

    /** What brokers take at most, less the headers (Kafka, message.max.bytes): a letter that none takes stops everything. */
    private static final int LARGEST_VALUE = 900 * 1024;

    private final Broker broker;
    private final String topic;

    RefusedRecords(Broker broker, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.broker = broker;
        this.topic = Topic.METRICS.topicName() + "." + service + ".dlq";
    }

    /** Completes when the broker has all of them. */
    Uni<Void> bury(List<Refused> refused) {
        return broker.send(refused.stream().map(this::deadLetter).toList());
    }

    /** The same for a row, whose record is read again; where the topic has it no more, its place has to do. */
    Uni<Void> bury(MetricRow row, String reason) {
        TopicPartition partition = new TopicPartition(Topic.METRICS.topicName(), row.partition());
        return broker.read(partition, row.offset())
                .map(record -> record.orElseGet(() -> new ConsumerRecord<>(
                        partition.topic(),
                        row.partition(),
                        row.offset(),
                        row.campaignId().toString(),
                        null)))
                .chain(record -> bury(List.of(new Refused(record, reason))));
    }

    private ProducerRecord<String, byte[]> deadLetter(Refused refused) {
        ConsumerRecord<String, byte[]> record = refused.record();
        LOG.errorf(
                "Dead letter: topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), refused.reason());
        boolean large = record.value() != null && record.value().length > LARGEST_VALUE;
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic, record.key(), large ? null : record.value());
        record.headers().forEach(letter.headers()::add);
        String reason = large ? refused.reason() + " (too large to be kept here: see its place)" : refused.reason();
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

package com.dryjets.email.conversion;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.kit.inbox.RecordBatches;
import com.dryjets.kit.inbox.RecordBatches.Handler;
import com.dryjets.kit.inbox.RecordBatches.Item;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads the metrics of all services and other systems for the few that name a recipient. An invalid record is skipped: it is
 * a dead letter of analytics-service, which reads the same topic.
 */
@ApplicationScoped
class ConversionsConsumer {

    private static final Logger LOG = Logger.getLogger(ConversionsConsumer.class);
    private static final byte[] REFERENCE = "\"recipientRef\"".getBytes(US_ASCII);

    private final RecordBatches batches;
    private final Handler<MetricRecorded> handler;

    ConversionsConsumer(RecordBatches batches, TenantTransaction transactions, ConversionRepository conversions) {
        this.batches = batches;
        this.handler = new Handler<>(
                "metrics",
                ConversionsConsumer::read,
                (tenant, records) ->
                        transactions.sql(tenant, connection -> conversions.add(connection, tenant, records)));
    }

    @Incoming("metrics")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return batches.apply(batch, handler);
    }

    private static Optional<Item<MetricRecorded>> read(ConsumerRecord<String, byte[]> record) {
        if (!contains(record.value(), REFERENCE)) {
            return Optional.empty();
        }
        try {
            return CloudEventRecord.read(record)
                    .filter(event -> event.data() instanceof MetricRecorded metric && counts(metric))
                    .map(event -> new Item<>(event.tenant(), (MetricRecorded) event.data()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Invalid metric skipped partition=%d offset=%d reason=%s",
                    record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Most records name no recipient, and reading JSON to find that out would cost more than all else. */
    private static boolean contains(byte[] text, byte[] part) {
        for (int start = 0; start <= text.length - part.length; start++) {
            int i = 0;
            while (i < part.length && text[start + i] == part[i]) {
                i++;
            }
            if (i == part.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(MetricRecorded metric) {
        Decimals.require(metric.value());
        return metric.recipientRef() != null
                && (metric.metric() == Metric.CONVERSIONS || metric.metric() == Metric.REVENUE);
    }
}

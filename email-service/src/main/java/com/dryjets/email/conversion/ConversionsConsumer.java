package com.dryjets.email.conversion;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.Decimals;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads the metrics of all services and other systems for the few that name a recipient. Those of a tenant that arrive
 * together are added in one transaction, and one by one if that fails. An invalid record is skipped: it is a dead letter of
 * analytics-service, which reads the same topic.
 */
@ApplicationScoped
class ConversionsConsumer {

    private static final Logger LOG = Logger.getLogger(ConversionsConsumer.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);
    private static final byte[] REFERENCE = "\"recipientRef\"".getBytes(US_ASCII);

    private final TenantTransaction transactions;
    private final ConversionRepository conversions;
    private final Progress progress = Progress.of("consumer metrics", Duration.ofMinutes(5));

    ConversionsConsumer(TenantTransaction transactions, ConversionRepository conversions) {
        this.transactions = transactions;
        this.conversions = conversions;
    }

    @Incoming("metrics")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        Map<String, List<MetricRecorded>> byTenant = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() != null && contains(record.value(), REFERENCE)) {
                read(record)
                        .ifPresent(event -> byTenant.computeIfAbsent(event.tenant(), unused -> new ArrayList<>())
                                .add((MetricRecorded) event.data()));
            }
        }
        return each(byTenant.entrySet(), tenant -> addAll(tenant.getKey(), tenant.getValue()));
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

    private static Optional<Envelope<?>> read(ConsumerRecord<String, byte[]> record) {
        try {
            return CloudEventRecord.read(record)
                    .filter(event -> event.data() instanceof MetricRecorded metric && counts(metric))
                    .map(event -> (Envelope<?>) event);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Invalid metric skipped partition=%d offset=%d reason=%s",
                    record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean counts(MetricRecorded metric) {
        Decimals.require(metric.value());
        return metric.recipientRef() != null
                && (metric.metric() == Metric.CONVERSIONS || metric.metric() == Metric.REVENUE);
    }

    private Uni<Void> addAll(String tenant, List<MetricRecorded> records) {
        return add(tenant, records).onFailure().recoverWithUni(failure -> {
            if (records.size() > 1) {
                return each(records, record -> addAll(tenant, List.of(record)));
            }
            LOG.errorf(
                    failure,
                    "Conversion lost eventId=%s tenant=%s",
                    records.getFirst().eventId(),
                    tenant);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> add(String tenant, List<MetricRecorded> records) {
        return progress.track(
                        () -> transactions.sql(tenant, connection -> conversions.add(connection, tenant, records)))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("Conversions not added; retrying reason=%s", failure))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely();
    }

    private static <T> Uni<Void> each(Collection<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}

package com.dryjets.analytics.ingest.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.analytics.ingest.kafka.BrokerClient;
import com.dryjets.analytics.record.RecordLimits;
import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.CloudEventRecord.Attributes;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Accepts records from systems without Kafka: validates them all, then sends them to marketing.metrics. */
@ApplicationScoped
class MetricIntakeService {

    private static final Logger LOG = Logger.getLogger(MetricIntakeService.class);
    private static final int MAX_ERRORS = 100;

    /** Long enough for a restart of the broker. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RecordLimits limits;
    private final AmountLimits amounts;
    private final BrokerClient broker;
    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final Clock clock;
    private final String source;

    MetricIntakeService(
            RecordLimits limits,
            AmountLimits amounts,
            BrokerClient broker,
            TenantTransaction transactions,
            Idempotency idempotency,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.limits = limits;
        this.amounts = amounts;
        this.broker = broker;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
        this.source = "/" + service;
    }

    /**
     * Completes when the broker has every record. A request repeated with its key is sent again: its records have the
     * same ids and count once, and a first attempt that was cut short is completed. What was accepted before the currency of
     * its campaign was known stays accepted.
     */
    Uni<AcceptedRecords> accept(Caller caller, @Nullable String idempotencyKey, List<JsonNode> records) {
        List<MetricRecorded> metrics = validate(records, idempotencyKey);
        var request = new Idempotency.Request(caller, "POST /marketing/analytics/metrics", idempotencyKey, records);
        return amounts.errors(caller.tenant(), metrics)
                .chain(errors -> transactions.run(
                        caller.tenant(),
                        () -> idempotency.once(request, AcceptedRecords.class, () -> accept(metrics.size(), errors))))
                .call(() -> send(caller.tenant(), metrics));
    }

    private static Uni<AcceptedRecords> accept(int records, List<FieldError> amountErrors) {
        if (!amountErrors.isEmpty()) {
            throw Problem.badFields(amountErrors);
        }
        return Uni.createFrom().item(new AcceptedRecords(records));
    }

    private List<MetricRecorded> validate(List<JsonNode> records, @Nullable String idempotencyKey) {
        List<FieldError> errors = new ArrayList<>();
        List<MetricRecorded> metrics = new ArrayList<>(records.size());
        for (int i = 0; i < records.size() && errors.size() < MAX_ERRORS; i++) {
            metrics.add(new MetricRecordReader(records.get(i), i, limits, errors).read(idempotencyKey));
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return metrics;
    }

    private Uni<Void> send(String tenant, List<MetricRecorded> metrics) {
        return broker.send(
                        metrics.stream().map(metric -> record(tenant, metric)).toList())
                .onFailure(KafkaException.class)
                .invoke(failure -> LOG.warnf("Metrics not acknowledged by the broker reason=%s", failure.getMessage()))
                .onFailure(KafkaException.class)
                .transform(failure -> Problem.unavailable(
                        "Some records may not have been stored. Send them again with the same ids.", RETRY_AFTER));
    }

    private ProducerRecord<String, byte[]> record(String tenant, MetricRecorded metric) {
        Attributes attributes = new Attributes(
                metric.eventId(), source, EventTypes.typeOf(MetricRecorded.class), clock.instant(), tenant, null);
        return CloudEventRecord.write(
                attributes,
                metric.topic().topicName(),
                metric.key(),
                EventJson.write(metric).getBytes(UTF_8));
    }
}

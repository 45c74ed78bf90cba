package com.dryjets.email.tracking;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Folds hits into engagement, a batch of the topic at a time. While the database is away the batch is retried, and the
 * topic holds what arrives. Hits that cannot be applied together are halved until the bad one is alone; only that one
 * becomes a dead letter.
 */
@ApplicationScoped
class HitsConsumer {

    private static final Logger LOG = Logger.getLogger(HitsConsumer.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final EngagementService engagement;
    private final Progress progress = Progress.of("consumer hits", Duration.ofMinutes(5));

    HitsConsumer(EngagementService engagement) {
        this.engagement = engagement;
    }

    private record Read(KafkaRecord<String, byte[]> record, Hit hit) {}

    @Incoming("hits")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        Map<String, List<Read>> byTenant = new LinkedHashMap<>();
        List<KafkaRecord<String, byte[]>> invalid = new ArrayList<>();
        for (KafkaRecord<String, byte[]> record : batch.getRecords()) {
            read(record, byTenant, invalid);
        }
        return each(byTenant.entrySet(), tenant -> fold(tenant.getKey(), tenant.getValue()))
                .chain(() -> each(invalid, record -> die(record, new IllegalArgumentException("The hit is invalid"))))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    private static void read(
            KafkaRecord<String, byte[]> record,
            Map<String, List<Read>> byTenant,
            List<KafkaRecord<String, byte[]>> invalid) {
        try {
            Hit hit = EventJson.mapper().readValue(record.getPayload(), Hit.class);
            byTenant.computeIfAbsent(hit.tenant(), unused -> new ArrayList<>()).add(new Read(record, hit));
        } catch (IOException | RuntimeException e) {
            invalid.add(record);
        }
    }

    private Uni<Void> fold(String tenant, List<Read> read) {
        return progress.track(() ->
                        engagement.fold(tenant, read.stream().map(Read::hit).toList()))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("Hits not applied; retrying reason=%s", failure))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely()
                .onFailure()
                .recoverWithUni(
                        failure -> read.size() == 1 ? die(read.getFirst().record(), failure) : halve(tenant, read));
    }

    private Uni<Void> halve(String tenant, List<Read> read) {
        int middle = read.size() / 2;
        return fold(tenant, read.subList(0, middle)).chain(() -> fold(tenant, read.subList(middle, read.size())));
    }

    private static Uni<Void> die(KafkaRecord<String, byte[]> record, Throwable failure) {
        LOG.errorf(
                failure,
                "Hit cannot be applied and becomes a dead letter partition=%d offset=%d",
                record.getPartition(),
                offset(record));
        return Uni.createFrom().completionStage(() -> record.nack(failure));
    }

    private static long offset(KafkaRecord<String, byte[]> record) {
        return record.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(IncomingKafkaRecordMetadata::getOffset)
                .orElse(-1L);
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

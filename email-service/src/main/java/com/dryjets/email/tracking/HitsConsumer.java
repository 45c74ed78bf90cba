package com.dryjets.email.tracking;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Folds hits into engagement, a batch of the topic at a time. While the database is away the batch is retried, and the
 * topic holds what arrives. A tenant whose hits cannot be applied at all loses them with a log line, and stops no other.
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

    @Incoming("hits")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        Map<String, List<Hit>> byTenant = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record, byTenant);
        }
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndConcatenate(tenant -> fold(tenant.getKey(), tenant.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static void read(ConsumerRecord<String, byte[]> record, Map<String, List<Hit>> byTenant) {
        try {
            Hit hit = EventJson.mapper().readValue(record.value(), Hit.class);
            byTenant.computeIfAbsent(hit.tenant(), unused -> new ArrayList<>()).add(hit);
        } catch (IOException | RuntimeException e) {
            LOG.errorf("Invalid hit skipped partition=%d offset=%d", record.partition(), record.offset());
        }
    }

    private Uni<Void> fold(String tenant, List<Hit> hits) {
        return progress.track(() -> engagement.fold(tenant, hits))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("Hits not applied; retrying reason=%s", failure))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_BACKOFF, LONGEST_BACKOFF)
                .indefinitely()
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Hits dropped count=%d", hits.size()))
                .onFailure()
                .recoverWithNull();
    }
}

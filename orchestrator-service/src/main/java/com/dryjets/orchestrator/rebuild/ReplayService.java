package com.dryjets.orchestrator.rebuild;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.event.Topic;
import com.dryjets.contracts.wire.CloudEventRecord;
import com.dryjets.contracts.wire.Envelope;
import com.dryjets.contracts.wire.MalformedEvent;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Failures;
import com.dryjets.orchestrator.projection.Projector;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies events again, to the tables of a rebuild: each event once, and a batch per transaction. Events that can't be
 * applied are skipped and recorded.
 */
@ApplicationScoped
class ReplayService {

    private static final Logger LOG = Logger.getLogger(ReplayService.class);

    private final TenantTransaction transactions;
    private final RebuildRepository rebuilds;
    private final Map<String, Projector<?>> projectors;

    ReplayService(TenantTransaction transactions, RebuildRepository rebuilds, @All List<Projector<?>> projectors) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.projectors = projectors.stream()
                .collect(Collectors.toMap(projector -> projector.topic().topicName(), Function.identity()));
    }

    /** Returns the topics that projections are built from. */
    List<Topic> topics() {
        return projectors.values().stream().<Topic>map(Projector::topic).toList();
    }

    /** The rebuild that events are applied to, and the events it skips. */
    private record Target(Rebuild rebuild, SkippedEvents skipped) {}

    /** Applies records in order. Skips records that fail by themselves; fails only for reasons that affect all of them. */
    Uni<Void> apply(Rebuild rebuild, List<ConsumerRecord<String, byte[]>> records, SkippedEvents skipped) {
        Target target = new Target(rebuild, skipped);
        List<Replayed> events = new ArrayList<>();
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                read(record).ifPresent(events::add);
            } catch (MalformedEvent e) {
                noted = noted.chain(() -> skip(target, record, e));
            }
        }
        return noted.chain(() -> applyAll(target, events));
    }

    private Optional<Replayed> read(ConsumerRecord<String, byte[]> record) {
        return CloudEventRecord.read(record).map(event -> new Replayed(record, event, projectors.get(record.topic())));
    }

    private Uni<Void> applyAll(Target target, List<Replayed> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .run(
                                Tenants.ALL,
                                () -> rebuilds.enter(target.rebuild(), events.size())
                                        .chain(() -> rebuilds.remember(events))
                                        .chain(fresh -> project(events, fresh)))
                        .onFailure(failure -> !(failure instanceof LeaseLost) && !Failures.isTransient(failure))
                        .recoverWithUni(failure -> events.size() == 1
                                ? skip(target, events.getFirst().record(), failure)
                                : halve(target, events));
    }

    private Uni<Void> halve(Target target, List<Replayed> events) {
        int middle = events.size() / 2;
        return applyAll(target, events.subList(0, middle))
                .chain(() -> applyAll(target, events.subList(middle, events.size())));
    }

    private Uni<Void> skip(Target target, ConsumerRecord<String, byte[]> record, Throwable failure) {
        LOG.warnf(
                "Event skipped by the rebuild topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), failure.getMessage());
        target.skipped().add(RecordPlace.of(record), failure);
        return rebuilds.skip(target.rebuild());
    }

    /** Applies the new events; of duplicates, only the first. */
    private static Uni<Void> project(List<Replayed> events, Set<UUID> fresh) {
        Map<Projector<?>, List<Envelope<? extends DomainEvent>>> byProjector = new LinkedHashMap<>();
        for (Replayed replayed : events) {
            if (fresh.remove(replayed.id())) {
                byProjector
                        .computeIfAbsent(replayed.projector(), projector -> new ArrayList<>())
                        .add(replayed.event());
            }
        }
        return Multi.createFrom()
                .iterable(byProjector.entrySet())
                .onItem()
                .transformToUniAndConcatenate(part -> project(part.getKey(), part.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    @SuppressWarnings("unchecked") // reading a record checks that the event belongs to its topic
    private static <E extends DomainEvent> Uni<Void> project(
            Projector<E> projector, List<Envelope<? extends DomainEvent>> events) {
        return projector.applyAll((List<Envelope<E>>) (List<?>) events);
    }
}

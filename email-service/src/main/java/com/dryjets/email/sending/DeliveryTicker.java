package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keeps sending as long as there is something to send; all mails get their turn, batch by batch. */
@ApplicationScoped
class DeliveryTicker {

    private static final Logger LOG = Logger.getLogger(DeliveryTicker.class);

    private final DeliveryService deliveries;
    private final SendingConfig config;
    private final Stopping stopping;

    DeliveryTicker(DeliveryService deliveries, SendingConfig config, Stopping stopping) {
        this.deliveries = deliveries;
        this.config = config;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliver() {
        return Multi.createFrom()
                .range(0, config.batches())
                .onItem()
                .transformToUniAndMerge(worker -> work())
                .collect()
                .asList()
                .onFailure()
                .invoke(failure -> LOG.warnf("Sending stopped, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Round after round, until one in which nobody answered: then the next tick is soon enough. */
    private Uni<Integer> work() {
        return deliveries
                .sendable()
                .chain(this::round)
                .repeat()
                .until(answered -> answered == 0 || stopping.isStopping())
                .collect()
                .last();
    }

    private Uni<Integer> round(List<Ref> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUniAndConcatenate(deliveries::deliverBatch)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}

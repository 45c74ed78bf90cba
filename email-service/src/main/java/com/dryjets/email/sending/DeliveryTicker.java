package com.dryjets.email.sending;

import com.dryjets.email.sending.smtp.OutgoingMail.Ref;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keeps sending as long as there is something to send; all mails get their turn, batch by batch. */
@ApplicationScoped
class DeliveryTicker {

    private static final Logger LOG = Logger.getLogger(DeliveryTicker.class);

    private final DeliveryService deliveries;
    private final SendingConfig config;
    private volatile boolean stopping;

    DeliveryTicker(DeliveryService deliveries, SendingConfig config) {
        this.deliveries = deliveries;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
                .until(answered -> answered == 0 || stopping)
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

package com.dryjets.social.engagement;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks for the counters that are due. Several replicas may run it: each takes posts that no other has. */
@ApplicationScoped
class PollTicker {

    private static final Logger LOG = Logger.getLogger(PollTicker.class);
    private static final int PARALLEL = 4;

    private final Poller poller;

    PollTicker(Poller poller) {
        this.poller = poller;
    }

    @Scheduled(
            every = "{dryjets.social.polling.every:1s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return poller.due()
                .onItem()
                .transformToMulti(batches -> Multi.createFrom().iterable(batches))
                .onItem()
                .transformToUni(this::poll)
                .merge(PARALLEL)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> poll(Poller.Batch batch) {
        return poller.poll(batch)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Counters could not be passed on: channel=%s", batch.channel()))
                .onFailure()
                .recoverWithNull();
    }
}

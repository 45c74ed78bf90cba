package com.dryjets.orchestrator.digest;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.orchestrator.notification.DigestSubscriptions;
import com.dryjets.orchestrator.notification.DueDigest;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the digests that are due, on every replica. */
@ApplicationScoped
class DigestTicker {

    private static final int BATCH = 100;

    private final DigestSubscriptions subscriptions;
    private final DigestService digests;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Make digest", "settingsId");

    DigestTicker(DigestSubscriptions subscriptions, DigestService digests) {
        this.subscriptions = subscriptions;
        this.digests = digests;
    }

    @Scheduled(
            every = "${dryjets.digest.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> makeDue() {
        return work.tick(() ->
                subscriptions.due(work.backingOff(), BATCH).chain(due -> work.each(due, DueDigest::id, digests::make)));
    }
}

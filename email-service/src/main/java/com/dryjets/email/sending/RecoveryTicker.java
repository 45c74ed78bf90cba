package com.dryjets.email.sending;

import com.dryjets.email.recipient.RecipientLeases.ExpiredLease;
import com.dryjets.email.recipient.RecipientLeases.Undecided;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Recovers recipients from workers that are gone, and decides about those for which no evidence came. */
@ApplicationScoped
class RecoveryTicker {

    private final IsolatedWork<UUID> recoveries = new IsolatedWork<>("Recover lease", "leaseToken");
    private final IsolatedWork<String> decisions = new IsolatedWork<>("Decide about unknown recipients", "tenant");
    private final RecoveryService recovery;

    RecoveryTicker(RecoveryService recovery) {
        this.recovery = recovery;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> recover() {
        return recoveries
                .tick(() -> recovery.expired(recoveries.backingOff())
                        .chain(found -> recoveries.each(found, ExpiredLease::token, recovery::recover)))
                .chain(() -> decisions.tick(() -> recovery.undecided(decisions.backingOff())
                        .map(found -> found.stream().collect(Collectors.groupingBy(Undecided::tenant)))
                        .chain(found -> decisions.each(
                                found.entrySet(),
                                Map.Entry::getKey,
                                ofTenant -> recovery.decide(ofTenant.getKey(), ofTenant.getValue())))));
    }
}

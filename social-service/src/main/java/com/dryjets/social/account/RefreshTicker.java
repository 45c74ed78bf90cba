package com.dryjets.social.account;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.account.TokenRepository.Stored;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Refreshes tokens that are about to expire, and moves tokens to the current key. Any number of replicas may run it. */
@ApplicationScoped
class RefreshTicker {

    private static final int KEYS_AT_ONCE = 100;

    private final RefreshService service;
    private final RefreshConfig config;
    private final IsolatedWork<UUID> refreshes = new IsolatedWork<>("Refresh tokens", "accountId");
    private final IsolatedWork<UUID> rotation = new IsolatedWork<>("Encrypt tokens with the current key", "accountId");

    RefreshTicker(RefreshService service, RefreshConfig config) {
        this.service = service;
        this.config = config;
    }

    @Scheduled(
            every = "{dryjets.social.refresh.every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> refresh() {
        Lease lease = Lease.start(config.lease());
        return refreshes.tick(() -> service.claim(lease)
                .chain(due ->
                        refreshes.each(due, config.batch(), Stored::id, account -> service.refresh(account, lease))));
    }

    @Scheduled(
            every = "{dryjets.social.refresh.rotate-every:1m}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> rotate() {
        return rotation.tick(() -> service.withOtherKey(rotation.backingOff(), KEYS_AT_ONCE)
                .chain(found -> rotation.each(found, Stored::id, service::sealAgain)));
    }
}

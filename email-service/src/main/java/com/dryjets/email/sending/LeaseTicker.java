package com.dryjets.email.sending;

import com.dryjets.email.recipient.RecipientLeases;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Lease;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Renews the leases of this replica's workers while they work. */
@ApplicationScoped
class LeaseTicker {

    /** Twice the time between renewals, so that one of them may fail. */
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(6);

    /** Shorter than the time between renewals: a failed renewal is repeated on the next tick. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final IsolatedWork<String> renewals = new IsolatedWork<>("Renew leases", "service", BACKOFF);
    private final Set<Lease> active = ConcurrentHashMap.newKeySet();
    private final TenantTransaction transactions;
    private final RecipientLeases leases;

    LeaseTicker(TenantTransaction transactions, RecipientLeases leases, SendingConfig config) {
        this.transactions = transactions;
        this.leases = leases;
        if (config.lease().compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalStateException(
                    "dryjets.sending.lease must be at least " + SHORTEST_LEASE.toSeconds() + " s");
        }
    }

    /** Renews a lease from now on. Call it after the claim is committed: before, no row carries the lease's token. */
    void keep(Lease lease) {
        active.add(lease);
    }

    /** Lets a lease run out. */
    void release(Lease lease) {
        active.remove(lease);
    }

    @Scheduled(
            every = "3s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> renew() {
        List<Lease> held = active.stream().filter(Lease::isHeld).toList();
        return held.isEmpty() ? Uni.createFrom().voidItem() : renewals.tick(() -> renew(held));
    }

    private Uni<Void> renew(List<Lease> held) {
        long askedAt = System.nanoTime();
        return transactions
                .sql(Tenants.ALL, connection -> leases.renew(connection, held))
                .invoke(renewed -> held.forEach(lease -> {
                    if (renewed.contains(lease.token())) {
                        lease.renewed(askedAt);
                    } else {
                        // It ran out in the database: nothing more may be sent under it.
                        lease.lost();
                    }
                }))
                .replaceWithVoid();
    }
}

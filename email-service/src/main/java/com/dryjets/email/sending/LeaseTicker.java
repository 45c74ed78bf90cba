package com.dryjets.email.sending;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.recipient.RecipientQueueRepository;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Gives the workers of this replica their leases and renews them as long as they work. */
@ApplicationScoped
public class LeaseTicker {

    private static final Logger LOG = Logger.getLogger(LeaseTicker.class);

    /** Twice the time between renewals, so that one may fail. */
    private static final Duration SHORTEST = Duration.ofSeconds(6);

    private final Set<Lease> open = ConcurrentHashMap.newKeySet();
    private final TenantTransaction transactions;
    private final RecipientQueueRepository recipients;
    private final SendingConfig config;

    LeaseTicker(TenantTransaction transactions, RecipientQueueRepository recipients, SendingConfig config) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.config = config;
        if (config.lease().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("dryjets.sending.lease is to be at least " + SHORTEST.toSeconds() + " s");
        }
    }

    public Lease open() {
        Lease lease = new Lease(Ids.next(), config.lease());
        open.add(lease);
        return lease;
    }

    public void close(Lease lease) {
        open.remove(lease);
    }

    @Scheduled(
            every = "3s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> renew() {
        return Multi.createFrom()
                .iterable(open)
                .filter(Lease::isHeld)
                .onItem()
                .transformToUniAndConcatenate(this::renew)
                .collect()
                .asList()
                .onFailure()
                .invoke(failure -> LOG.warnf("Leases not renewed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> renew(Lease lease) {
        long askedAt = System.nanoTime();
        return transactions
                .sql(Tenants.ALL, connection -> recipients.renew(connection, lease.owner(), config.lease()))
                .invoke(() -> lease.renewed(askedAt));
    }
}

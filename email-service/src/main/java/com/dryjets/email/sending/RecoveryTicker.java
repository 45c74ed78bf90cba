package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Releases the recipients of workers that are gone, and gives up on those that could not be reached in time. */
@ApplicationScoped
class RecoveryTicker {

    private static final Logger LOG = Logger.getLogger(RecoveryTicker.class);

    private final IsolatedWork<UUID> releases = new IsolatedWork<>("Release expired leases", "emailId");
    private final IsolatedWork<UUID> giveUps = new IsolatedWork<>("Give up recipients", "emailId");
    private final TenantTransaction transactions;
    private final RecipientQueue queue;
    private final Emails emails;
    private final SendingConfig config;

    RecoveryTicker(TenantTransaction transactions, RecipientQueue queue, Emails emails, SendingConfig config) {
        this.transactions = transactions;
        this.queue = queue;
        this.emails = emails;
        this.config = config;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> recover() {
        return releases.tick(this::releaseExpired).chain(() -> giveUps.tick(this::giveUp));
    }

    private Uni<Integer> releaseExpired() {
        return transactions.sql(Tenants.ALL, queue::releaseExpired).invoke(count -> {
            if (count > 0) {
                LOG.warnf("Leases expired; emails will be sent again under the same Message-ID recipients=%d", count);
            }
        });
    }

    private Uni<Integer> giveUp() {
        return transactions
                .sql(
                        Tenants.ALL,
                        connection -> emails.startedBefore(connection, config.giveUpAfter(), giveUps.backingOff()))
                .chain(found -> giveUps.each(found, EmailRef::emailId, this::giveUp));
    }

    private Uni<Integer> giveUp(EmailRef email) {
        return transactions
                .sql(email.tenant(), connection -> queue.giveUp(connection, email.tenant(), email.emailId()))
                .invoke(count -> LOG.infof(
                        "Recipients given up emailId=%s recipients=%d tenant=%s",
                        email.emailId(), count, email.tenant()));
    }
}

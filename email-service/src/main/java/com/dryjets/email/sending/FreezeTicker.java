package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.recipient.Recipients.FreezeStep;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/**
 * Freezes recipients chunk by chunk, each in a transaction of its own that locks no campaign, and starts the sending after
 * the last one. All emails take turns.
 */
@ApplicationScoped
class FreezeTicker {

    private final IsolatedWork<UUID> freezes = new IsolatedWork<>("Freeze recipients", "emailId");
    private final TenantTransaction transactions;
    private final Emails emails;
    private final Recipients recipients;
    private final SendingService sending;
    private final SendingConfig config;
    private final Stopping stopping;

    FreezeTicker(
            TenantTransaction transactions,
            Emails emails,
            Recipients recipients,
            SendingService sending,
            SendingConfig config,
            Stopping stopping) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.sending = sending;
        this.config = config;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> freeze() {
        return freezes.tick(() -> Uni.createFrom()
                .deferred(this::round)
                .repeat()
                .until(chunks -> chunks == 0 || stopping.isStopping())
                .collect()
                .last());
    }

    /** Freezes one chunk of each email; answers how many were frozen. */
    private Uni<Long> round() {
        LongAdder chunks = new LongAdder();
        return transactions
                .sql(Tenants.ALL, connection -> emails.freezing(connection, freezes.backingOff()))
                .chain(found -> freezes.each(found, EmailRef::emailId, email -> step(email, chunks)))
                .map(done -> chunks.sum());
    }

    private Uni<Void> step(EmailRef email, LongAdder chunks) {
        return chunk(email).chain(step -> switch (step) {
            case BUSY -> Uni.createFrom().voidItem();
            case MORE -> {
                chunks.increment();
                yield Uni.createFrom().voidItem();
            }
            case COMPLETE -> sending.begin(email);
        });
    }

    private Uni<FreezeStep> chunk(EmailRef email) {
        return transactions.sql(
                email.tenant(),
                connection -> emails.audience(connection, email)
                        .chain(audience -> recipients.freezeChunk(
                                connection,
                                email.tenant(),
                                email.emailId(),
                                email.campaignId(),
                                audience,
                                config.freezeChunk())));
    }
}

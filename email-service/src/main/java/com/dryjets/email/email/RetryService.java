package com.dryjets.email.email;

import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Tries recipients again that were given up, at a user's request. Nobody else gets another copy. A repeated request finds
 * nobody left to retry, and completes one that ended halfway.
 */
@ApplicationScoped
class RetryService {

    private static final int CHUNK = 5_000;

    private final TenantTransaction transactions;
    private final EmailLock lock;
    private final Emails work;
    private final Recipients recipients;
    private final EmailRepository emails;
    private final EmailEvents events;
    private final EmailQueries queries;
    private final Clock clock;

    RetryService(
            TenantTransaction transactions,
            EmailLock lock,
            Emails work,
            Recipients recipients,
            EmailRepository emails,
            EmailEvents events,
            EmailQueries queries,
            Clock clock) {
        this.transactions = transactions;
        this.lock = lock;
        this.work = work;
        this.recipients = recipients;
        this.emails = emails;
        this.events = events;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Tries the FAILED recipients of an email again.
     *
     * @param includeUnknown also those who may have received it: some then get it twice
     */
    Uni<EmailView> retryFailed(Caller caller, UUID id, boolean includeUnknown) {
        return lock.with(caller.tenant(), id, RetryService::require)
                .chain(email -> retry(email, RecipientState.FAILED)
                        .chain(() -> includeUnknown
                                ? retry(email, RecipientState.UNKNOWN)
                                : Uni.createFrom().voidItem()))
                .chain(() -> lock.with(caller.tenant(), id, this::resume));
    }

    private static Uni<EmailRef> require(Locked it) {
        EmailService.require(EmailRules.retry(it.email(), it.campaign().phase()));
        EmailCampaign email = it.email();
        return Uni.createFrom().item(email.ref());
    }

    private Uni<Void> retry(EmailRef email, RecipientState state) {
        return Uni.createFrom()
                .deferred(() -> transactions.sql(email.tenant(), connection -> retryChunk(connection, email, state)))
                .repeat()
                .until(retried -> retried < CHUNK)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Stops once the email was cancelled: nothing would clear those who became due afterwards. */
    private Uni<Integer> retryChunk(SqlConnection connection, EmailRef email, RecipientState state) {
        return work.holdRetryable(connection, email)
                .chain(retryable -> retryable
                        ? recipients.retryChunk(connection, email.tenant(), email.emailId(), state, CHUNK)
                        : Uni.createFrom().item(0));
    }

    private Uni<EmailView> resume(Locked it) {
        EmailService.require(EmailRules.retry(it.email(), it.campaign().phase()));
        EmailCampaign email = it.email();
        return recipients
                .progress(email.tenant, email.id)
                .call(progress -> progress.pending() > 0 && email.status != EmailStatus.SENDING
                        ? resume(email)
                        : Uni.createFrom().voidItem())
                .chain(() -> queries.view(it.campaign(), email));
    }

    private Uni<Void> resume(EmailCampaign email) {
        email.retry(clock.instant());
        return events.announceResumed(email, clock.instant()).call(() -> emails.flush());
    }
}

package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Marks the recipients of cancelled emails as cancelled, chunk by chunk, one email after the other. Nothing waits for it,
 * and it has one connection at most.
 */
@ApplicationScoped
class ClearingTicker {

    private static final int CHUNK = 5_000;

    /** Less than any recipient's. */
    private static final UUID START = new UUID(0, 0);

    private final IsolatedWork<UUID> clearings = new IsolatedWork<>("Cancel recipients", "emailId");

    /**
     * The last recipient that was marked, by email: searching from the start would step over all that were marked before.
     */
    private final Map<UUID, UUID> last = new ConcurrentHashMap<>();

    private final TenantTransaction transactions;
    private final Emails emails;
    private final Recipients recipients;
    private final SendingService sending;

    ClearingTicker(TenantTransaction transactions, Emails emails, Recipients recipients, SendingService sending) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.sending = sending;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> clear() {
        return clearings.tick(() -> transactions
                .sql(Tenants.ALL, connection -> emails.toClear(connection, clearings.backingOff()))
                .chain(found -> clearings.each(found, EmailRef::emailId, this::clear)));
    }

    /** Cancels recipients of an email in one transaction; the next tick continues while some are left. */
    private Uni<Void> clear(EmailRef email) {
        UUID after = last.getOrDefault(email.emailId(), START);
        return transactions
                .sql(
                        email.tenant(),
                        connection -> recipients.cancelChunk(connection, email.tenant(), email.emailId(), after, CHUNK))
                .chain(marked -> continueAfter(email, after, marked));
    }

    /** A recipient before the last one may have been given back meanwhile, so the search ends where it started. */
    private Uni<Void> continueAfter(EmailRef email, UUID after, @Nullable UUID marked) {
        if (marked != null) {
            last.put(email.emailId(), marked);
            return Uni.createFrom().voidItem();
        }
        last.remove(email.emailId());
        return after.equals(START) ? sending.cleared(email) : Uni.createFrom().voidItem();
    }
}

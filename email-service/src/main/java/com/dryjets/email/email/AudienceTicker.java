package com.dryjets.email.email;

import com.dryjets.email.contact.AudienceChanges;
import com.dryjets.email.contact.AudienceChanges.AudienceChange;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Recounts the audiences of unsent emails after contacts or suppressions have changed, and announces new sizes. The note
 * of a change is deleted only once all of the tenant's emails are settled.
 */
@ApplicationScoped
class AudienceTicker {

    /** Short, because the other emails of a tenant are recounted only together with the one that fails. */
    private static final Backoff TENANT_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final IsolatedWork<String> tenants = new IsolatedWork<>("Recount audiences", "tenant", TENANT_BACKOFF);
    private final IsolatedWork<UUID> settling = new IsolatedWork<>("Recount audience", "emailId");
    private final TenantTransaction transactions;
    private final AudienceChanges changes;
    private final EmailRepository emails;
    private final EmailLock lock;
    private final EmailLifecycle lifecycle;

    AudienceTicker(
            TenantTransaction transactions,
            AudienceChanges changes,
            EmailRepository emails,
            EmailLock lock,
            EmailLifecycle lifecycle) {
        this.transactions = transactions;
        this.changes = changes;
        this.emails = emails;
        this.lock = lock;
        this.lifecycle = lifecycle;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> recount() {
        return tenants.tick(() -> transactions
                .sql(Tenants.ALL, changes::list)
                .chain(found -> tenants.each(found, AudienceChange::tenant, this::recount)));
    }

    private Uni<Void> recount(AudienceChange change) {
        return transactions
                .run(change.tenant(), () -> emails.editable(change.tenant()))
                .chain(this::settle)
                .chain(() -> transactions.sql(change.tenant(), connection -> changes.delete(connection, change)));
    }

    private Uni<Void> settle(List<EmailCampaign> editable) {
        return settling.each(editable, EmailCampaign::id, this::settle)
                .invoke(settled -> {
                    if (settled < editable.size()) {
                        throw new IllegalStateException(
                                "Recounted %d of %d emails".formatted(settled, editable.size()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> settle(EmailCampaign email) {
        return lock.with(email.tenant, email.id, locked -> lifecycle.settle(locked.campaign(), locked.email()));
    }
}

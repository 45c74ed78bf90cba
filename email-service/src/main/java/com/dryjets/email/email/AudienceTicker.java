package com.dryjets.email.email;

import com.dryjets.email.segment.AudienceChanges;
import com.dryjets.email.segment.AudienceChanges.AudienceChange;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Recounts the audiences of unsent emails after contacts or suppressions have changed, and announces new sizes. Nothing is
 * locked while it counts, and only emails whose size is new are locked afterwards. The note of a change is deleted only
 * once all of the tenant's emails are settled.
 */
@ApplicationScoped
class AudienceTicker {

    /** Short, because the other emails of a tenant are recounted only together with the one that fails. */
    private static final Backoff TENANT_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Counting takes at most this share of the time, however long an import takes. */
    private static final int REST = 10;

    private final IsolatedWork<String> tenants = new IsolatedWork<>("Recount audiences", "tenant", TENANT_BACKOFF);
    private final IsolatedWork<AudienceSpec> counting = new IsolatedWork<>("Count audience", "audience");
    private final IsolatedWork<UUID> settling = new IsolatedWork<>("Recount audience", "emailId");

    /** When a tenant may be recounted again, by the monotonic clock. */
    private final Map<String, Long> restUntil = new ConcurrentHashMap<>();

    private final TenantTransaction transactions;
    private final AudienceChanges changes;
    private final EmailRepository emails;
    private final AudienceSizes audiences;
    private final EmailLock lock;
    private final EmailLifecycle lifecycle;

    AudienceTicker(
            TenantTransaction transactions,
            AudienceChanges changes,
            EmailRepository emails,
            AudienceSizes audiences,
            EmailLock lock,
            EmailLifecycle lifecycle) {
        this.transactions = transactions;
        this.changes = changes;
        this.emails = emails;
        this.audiences = audiences;
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
                .map(this::rested)
                .chain(found -> tenants.each(found, AudienceChange::tenant, this::recount)));
    }

    private List<AudienceChange> rested(List<AudienceChange> found) {
        long now = System.nanoTime();
        restUntil.values().removeIf(until -> until - now < 0);
        return found.stream()
                .filter(change -> !restUntil.containsKey(change.tenant()))
                .toList();
    }

    private Uni<Void> recount(AudienceChange change) {
        long began = System.nanoTime();
        return transactions
                .run(change.tenant(), () -> emails.editable(change.tenant()))
                .chain(editable -> count(change.tenant(), editable)
                        .invoke(() -> rest(change.tenant(), System.nanoTime() - began))
                        .chain(sizes -> settle(editable, sizes)))
                .chain(() -> transactions.sql(change.tenant(), connection -> changes.delete(connection, change)));
    }

    /** Counts each audience by itself; one that fails is missing. */
    private Uni<Map<AudienceSpec, Integer>> count(String tenant, List<EmailCampaign> editable) {
        Map<AudienceSpec, Integer> sizes = new ConcurrentHashMap<>();
        Set<AudienceSpec> specs = editable.stream().map(EmailCampaign::audience).collect(Collectors.toSet());
        return counting.each(
                        specs,
                        Function.identity(),
                        spec -> transactions
                                .run(tenant, () -> audiences.of(tenant, Set.of(spec)))
                                .invoke(sizes::putAll))
                .replaceWith(sizes);
    }

    private void rest(String tenant, long nanos) {
        restUntil.put(tenant, System.nanoTime() + REST * nanos);
    }

    private Uni<Void> settle(List<EmailCampaign> editable, Map<AudienceSpec, Integer> sizes) {
        List<EmailCampaign> counted = editable.stream()
                .filter(email -> sizes.containsKey(email.audience()))
                .toList();
        List<EmailCampaign> concerned = counted.stream()
                .filter(email -> EmailRules.isConcerned(email, sizes.get(email.audience())))
                .toList();
        return settling.each(concerned, EmailCampaign::id, email -> settle(email, sizes))
                .invoke(settled -> {
                    int failed = editable.size() - counted.size() + concerned.size() - settled;
                    if (failed > 0) {
                        throw new IllegalStateException(
                                "%d of %d emails were not recounted".formatted(failed, editable.size()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> settle(EmailCampaign email, Map<AudienceSpec, Integer> sizes) {
        return lock.with(email.tenant, email.id, locked -> lifecycle.settle(locked.campaign(), locked.email(), sizes));
    }
}

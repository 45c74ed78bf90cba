package com.dryjets.email.tracking;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Judges the raw hits of an email again, after the rules or the lists of known clients have changed. */
@ApplicationScoped
class RescoreService {

    private static final int BATCH = 500;

    private final TenantTransaction transactions;
    private final EngagementRepository engagement;
    private final EngagementService service;

    RescoreService(TenantTransaction transactions, EngagementRepository engagement, EngagementService service) {
        this.transactions = transactions;
        this.engagement = engagement;
        this.service = service;
    }

    /** Judges in transactions of some hundred recipients; answers how many recipients there were. */
    Uni<RescoreReport> rescore(Caller caller, UUID emailId) {
        AtomicReference<UUID> last = new AtomicReference<>();
        AtomicInteger count = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> next(caller.tenant(), emailId, last.get()))
                .whilst(batch -> batch.size() == BATCH)
                .invoke(batch -> {
                    count.addAndGet(batch.size());
                    last.set(batch.isEmpty() ? last.get() : batch.getLast());
                })
                .collect()
                .last()
                .map(done -> new RescoreReport(count.get()));
    }

    private Uni<List<UUID>> next(String tenant, UUID emailId, UUID after) {
        return transactions.sql(
                tenant,
                connection -> engagement
                        .lock(connection, tenant)
                        .chain(() -> engagement.recipients(connection, tenant, emailId, after, BATCH))
                        .call(batch -> service.judge(connection, tenant, batch)));
    }

    /**
     * The result of judging hits again.
     *
     * @param recipients those with hits
     */
    public record RescoreReport(int recipients) {}
}

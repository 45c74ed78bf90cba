package com.dryjets.email.transactional;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes old emails, and what reports about them quoted: later, nobody could tell whom that is about. */
@ApplicationScoped
class ExpiryService {

    /** As long as the link in a report works; a repeated external id is recognized until then. */
    private static final Duration KEEP = Duration.ofDays(30);

    private final TenantTransaction transactions;
    private final TransactionalQueueRepository repository;
    private final CopyReports reports;

    ExpiryService(TenantTransaction transactions, TransactionalQueueRepository repository, CopyReports reports) {
        this.transactions = transactions;
        this.repository = repository;
        this.reports = reports;
    }

    /** Deletes until none is left that is old enough. */
    Uni<Void> deleteOld() {
        return Uni.createFrom()
                .deferred(this::deleteSome)
                .repeat()
                .until(deleted -> !deleted)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> deleteSome() {
        return transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .deleteOld(connection, KEEP)
                        .call(gone -> Multi.createFrom()
                                .iterable(gone.entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(
                                        copies -> reports.erase(connection, copies.getKey(), copies.getValue()))
                                .collect()
                                .asList())
                        .map(gone -> !gone.isEmpty()));
    }
}

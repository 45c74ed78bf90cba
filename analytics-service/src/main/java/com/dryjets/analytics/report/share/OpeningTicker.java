package com.dryjets.analytics.report.share;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts openings of links in memory and writes them once a second: the readers of a link would otherwise wait for each
 * other on its row. A replica that is killed loses those of its last second.
 */
@ApplicationScoped
class OpeningTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Count openings of report links", "service");
    private final Map<UUID, Long> counts = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final ReportLinkRepository repository;

    OpeningTicker(TenantTransaction transactions, ReportLinkRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    void count(UUID linkId) {
        add(linkId, 1);
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> write() {
        return counts.isEmpty() ? Uni.createFrom().voidItem() : work.tick(() -> write(taken()));
    }

    private Uni<Void> write(Map<UUID, Long> taken) {
        return transactions
                .sql(Tenants.ALL, connection -> repository.addOpenings(connection, taken))
                .onFailure()
                .invoke(() -> taken.forEach(this::add));
    }

    private Map<UUID, Long> taken() {
        Map<UUID, Long> taken = new HashMap<>();
        for (UUID id : counts.keySet()) {
            Long count = counts.remove(id);
            if (count != null) {
                taken.put(id, count);
            }
        }
        return taken;
    }

    private void add(UUID linkId, long count) {
        counts.merge(linkId, count, Long::sum);
    }
}

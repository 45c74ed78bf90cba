package com.dryjets.analytics.rollup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.dryjets.analytics.rollup.HourlyPerformanceRepository.Due;
import com.dryjets.analytics.rollup.HourlyPerformanceRepository.Update;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Publishes changed totals of hours, in the transaction that clears their marks. */
@ApplicationScoped
class HourlyPerformanceService {

    private final TenantTransaction transactions;
    private final HourlyPerformanceRepository repository;
    private final Outbox outbox;
    private final PerformanceConfig config;

    HourlyPerformanceService(
            TenantTransaction transactions,
            HourlyPerformanceRepository repository,
            Outbox outbox,
            PerformanceConfig config) {
        this.transactions = transactions;
        this.repository = repository;
        this.outbox = outbox;
        this.config = config;
    }

    /** Publishes one batch of the marks that are due; answers how many hours they had. */
    Uni<Integer> publishNext() {
        return transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .clearMarks(connection, config.hoursAtMostEvery(), config.hoursBatch())
                        .chain(cleared -> publish(connection, cleared)));
    }

    private Uni<Integer> publish(SqlConnection connection, Map<Due, Update> cleared) {
        if (cleared.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return repository
                .totals(connection, cleared.keySet())
                .chain(totals -> write(connection, cleared, totals))
                .replaceWith(cleared.size());
    }

    private Uni<Void> write(SqlConnection connection, Map<Due, Update> cleared, Map<Due, PublishedTotals> totals) {
        Map<String, List<HourlyEngagementUpdated>> byTenant = cleared.entrySet().stream()
                .collect(groupingBy(
                        entry -> entry.getKey().tenant(),
                        mapping(
                                entry -> entry.getValue()
                                        .event(
                                                entry.getKey(),
                                                totals.getOrDefault(entry.getKey(), PublishedTotals.NONE)),
                                toList())));
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Map.Entry<String, List<HourlyEngagementUpdated>> tenant : byTenant.entrySet()) {
            written = written.chain(() -> outbox.write(connection, tenant.getKey(), tenant.getValue()));
        }
        return written;
    }
}

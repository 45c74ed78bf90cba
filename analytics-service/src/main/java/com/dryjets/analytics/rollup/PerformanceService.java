package com.dryjets.analytics.rollup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.dryjets.analytics.rollup.PerformanceRepository.Due;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Publishes changed totals and adds them to the summaries, in the transaction that clears their marks. */
@ApplicationScoped
class PerformanceService {

    private final TenantTransaction transactions;
    private final PerformanceRepository repository;
    private final Outbox outbox;
    private final PerformanceConfig config;

    PerformanceService(
            TenantTransaction transactions, PerformanceRepository repository, Outbox outbox, PerformanceConfig config) {
        this.transactions = transactions;
        this.repository = repository;
        this.outbox = outbox;
        this.config = config;
    }

    /** Publishes one batch of the marks that are due; answers how many it had. */
    Uni<Integer> publishNext() {
        return transactions.sql(Tenants.ALL, this::publishBatch);
    }

    private Uni<Integer> publishBatch(SqlConnection connection) {
        return repository
                .clearMarks(connection, config.atMostEvery(), config.batch())
                .chain(cleared -> publish(connection, cleared));
    }

    private Uni<Integer> publish(SqlConnection connection, Map<Due, Instant> cleared) {
        if (cleared.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Due> due = List.copyOf(cleared.keySet());
        return repository
                .totals(connection, due)
                .chain(totals -> write(connection, cleared, totals))
                .chain(() -> repository.addToSummaries(connection, due))
                .replaceWith(cleared.size());
    }

    private Uni<Void> write(
            SqlConnection connection, Map<Due, Instant> cleared, Map<Due, Map<Metric, BigDecimal>> totals) {
        Map<String, List<PerformanceUpdated>> byTenant = totals.entrySet().stream()
                .collect(groupingBy(
                        entry -> entry.getKey().tenant(),
                        mapping(
                                entry -> entry.getKey().event(entry.getValue(), cleared.get(entry.getKey())),
                                toList())));
        Uni<Void> written = Uni.createFrom().voidItem();
        for (Map.Entry<String, List<PerformanceUpdated>> tenant : byTenant.entrySet()) {
            written = written.chain(() -> outbox.write(connection, tenant.getKey(), tenant.getValue()));
        }
        return written;
    }
}

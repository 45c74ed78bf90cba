package com.dryjets.llm;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.llm.ModelUsage.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Returns what a tenant's calls have cost, and what is left of its budget. */
@ApplicationScoped
public class ModelUsageService {

    private final TenantTransaction transactions;
    private final ModelCallRepository calls;
    private final ModelConfig config;
    private final ModelClient client;

    ModelUsageService(
            TenantTransaction transactions, ModelCallRepository calls, ModelConfig config, ModelClient client) {
        this.transactions = transactions;
        this.calls = calls;
        this.config = config;
        this.client = client;
    }

    /** Sums the calls of the days, both included. */
    public Uni<ModelUsage> usage(String tenant, LocalDate from, LocalDate to) {
        return transactions.sql(
                tenant,
                connection -> calls.spent(connection, tenant)
                        .chain(spent -> calls.usage(connection, tenant, from, to)
                                .map(items -> of(tenant, from, to, spent, items))));
    }

    private ModelUsage of(String tenant, LocalDate from, LocalDate to, long spent, List<Purpose> items) {
        long budget = config.dailyTokensOf().getOrDefault(tenant, config.dailyTokens());
        return new ModelUsage(
                client.engine(),
                client.isConfigured(),
                from,
                to,
                budget,
                spent,
                Math.max(0, budget - spent),
                items.stream().map(Purpose::cost).reduce(BigDecimal.ZERO, BigDecimal::add),
                items.stream().mapToLong(Purpose::unpriced).sum(),
                items);
    }
}

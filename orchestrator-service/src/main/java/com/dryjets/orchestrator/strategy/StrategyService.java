package com.dryjets.orchestrator.strategy;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows and compares the versions of a campaign's strategy. Fails with 404 for an unknown campaign or version. */
@ApplicationScoped
class StrategyService {

    private final TenantTransaction transactions;
    private final StrategyBriefs briefs;
    private final StrategyRepository strategies;

    StrategyService(TenantTransaction transactions, StrategyBriefs briefs, StrategyRepository strategies) {
        this.transactions = transactions;
        this.briefs = briefs;
        this.strategies = strategies;
    }

    /** Lists the versions, newest first. */
    Uni<Page<StrategySummary>> list(Caller caller, UUID campaignId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> briefs.get(tenant, campaignId)
                        .chain(() -> strategies.list(tenant, campaignId, page))
                        .map(found -> found.map(Strategy::summary)));
    }

    Uni<StrategyView> show(Caller caller, UUID campaignId, int version) {
        return transactions.run(
                caller.tenant(),
                () -> strategies.get(caller.tenant(), campaignId, version).map(Strategy::view));
    }

    Uni<StrategyComparison> compare(Caller caller, UUID campaignId, int from, int to) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> strategies
                        .get(tenant, campaignId, from)
                        .chain(before -> strategies
                                .get(tenant, campaignId, to)
                                .map(after -> ComparisonRules.compare(before, after))));
    }
}

package com.dryjets.orchestrator.strategy;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds strategies for other features, in the current Hibernate session. */
@ApplicationScoped
public class StrategyReader {

    private static final PageRequest NEWEST = new PageRequest(1, Optional.empty());

    private final StrategyRepository strategies;

    StrategyReader(StrategyRepository strategies) {
        this.strategies = strategies;
    }

    /** Finds the newest version of a campaign's strategy; empty if there is none. */
    public Uni<Optional<StrategySummary>> newest(String tenant, UUID campaignId) {
        return strategies
                .list(tenant, campaignId, NEWEST)
                .map(page -> page.items().stream().map(Strategy::summary).findFirst());
    }

    /** Finds the version that was applied last; empty if there is none. */
    public Uni<Optional<StrategySummary>> applied(String tenant, UUID campaignId) {
        return strategies
                .lastApplied(tenant, campaignId)
                .map(found -> Optional.ofNullable(found).map(Strategy::summary));
    }
}

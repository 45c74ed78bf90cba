package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import com.dryjets.orchestrator.projection.StrategyAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Records on applied versions whether campaign-service accepted their allocations. */
@ApplicationScoped
class ApplicationAnswers implements StrategyAnswers {

    private static final Logger LOG = Logger.getLogger(ApplicationAnswers.class);

    private final StrategyRepository strategies;
    private final Clock clock;

    ApplicationAnswers(StrategyRepository strategies, Clock clock) {
        this.strategies = strategies;
        this.clock = clock;
    }

    @Override
    public Uni<Void> accepted(String tenant, StrategyAllocationsAccepted answer) {
        return record(tenant, answer.strategyId(), answer.requestId(), List.of());
    }

    @Override
    public Uni<Void> refused(String tenant, StrategyAllocationsRefused answer) {
        return record(tenant, answer.strategyId(), answer.requestId(), answer.reasons());
    }

    /** The answer to an earlier application, or one that is known, changes nothing. */
    private Uni<Void> record(String tenant, UUID strategyId, UUID requestId, List<String> refusals) {
        return strategies
                .find(tenant, strategyId)
                .onItem()
                .ifNotNull()
                .invoke(strategy -> {
                    if (strategy.answer(requestId, refusals, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                        LOG.infof(
                                "Strategy answered campaignId=%s version=%d refusals=%d",
                                strategy.campaignId(), strategy.number(), refusals.size());
                    }
                })
                .replaceWithVoid();
    }
}

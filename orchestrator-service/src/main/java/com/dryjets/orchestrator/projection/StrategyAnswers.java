package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import io.smallrye.mutiny.Uni;

/**
 * Receives campaign-service's answers to applied strategies, in the current Hibernate session. An answer can arrive again, when
 * projections are rebuilt.
 */
public interface StrategyAnswers {

    Uni<Void> accepted(String tenant, StrategyAllocationsAccepted answer);

    Uni<Void> refused(String tenant, StrategyAllocationsRefused answer);
}

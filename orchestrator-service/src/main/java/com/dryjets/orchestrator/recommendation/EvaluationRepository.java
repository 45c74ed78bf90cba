package com.dryjets.orchestrator.recommendation;

import com.dryjets.orchestrator.advice.Opinion;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps and asks for what the last look at a campaign came to. */
@ApplicationScoped
public class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {

    Uni<Evaluation> find(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId).firstResult();
    }

    /**
     * Keeps the newest opinions in the current session.
     *
     * @param asOf as of when the figures are, null without any
     */
    public Uni<Void> keep(String tenant, UUID campaignId, List<Opinion> opinions, @Nullable Instant asOf, Instant now) {
        return find(tenant, campaignId)
                .onItem()
                .ifNull()
                .continueWith(() -> new Evaluation(tenant, campaignId))
                .invoke(evaluation -> evaluation.became(opinions, asOf, now))
                .chain(this::persist)
                .replaceWithVoid();
    }
}

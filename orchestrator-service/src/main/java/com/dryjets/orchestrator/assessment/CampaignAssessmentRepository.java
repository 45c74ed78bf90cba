package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.analysis.Assessment;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes the latest assessments of campaigns. */
@ApplicationScoped
class CampaignAssessmentRepository implements PanacheRepositoryBase<CampaignAssessment, UUID> {

    /** Answers null if the campaign has not been assessed yet. */
    Uni<CampaignAssessment> find(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId).firstResult();
    }

    /** Replaces the campaign's assessments. */
    Uni<Void> save(String tenant, UUID campaignId, List<Assessment> assessments, @Nullable Instant asOf, Instant now) {
        return findOrCreate(tenant, campaignId)
                .invoke(latest -> latest.update(assessments, asOf, now))
                .chain(this::persist)
                .replaceWithVoid();
    }

    private Uni<CampaignAssessment> findOrCreate(String tenant, UUID campaignId) {
        return find(tenant, campaignId)
                .onItem()
                .ifNull()
                .continueWith(() -> new CampaignAssessment(tenant, campaignId));
    }
}

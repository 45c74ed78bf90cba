package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.assessment.CampaignAnalyzer.CampaignAnalysis;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Saves an analysis and what follows from it, in the session that has locked the campaign. */
@ApplicationScoped
class AssessmentResults {

    private final CampaignUpdates updates;
    private final CampaignAssessmentRepository assessments;
    private final CampaignHistoryRepository histories;
    private final PerformanceService performance;

    AssessmentResults(
            CampaignUpdates updates,
            CampaignAssessmentRepository assessments,
            CampaignHistoryRepository histories,
            PerformanceService performance) {
        this.updates = updates;
        this.assessments = assessments;
        this.histories = histories;
        this.performance = performance;
    }

    Uni<Void> save(CampaignProjection campaign, CampaignAnalysis analysis, Instant now) {
        Instant asOf = analysis.performance().asOf().orElse(null);
        return updates.apply(campaign, analysis, now)
                .chain(() -> assessments.save(campaign.tenant(), campaign.id(), analysis.assessments(), asOf, now))
                .chain(() -> saveHistory(campaign, analysis))
                .chain(() -> performance.saveBenchmarks(
                        campaign.tenant(),
                        campaign.id(),
                        analysis.performance().settled(LocalDate.ofInstant(now, ZoneOffset.UTC))));
    }

    private Uni<Void> saveHistory(CampaignProjection campaign, CampaignAnalysis analysis) {
        return analysis.learned() == null
                ? Uni.createFrom().voidItem()
                : histories.save(campaign.tenant(), campaign.id(), analysis.learned());
    }
}

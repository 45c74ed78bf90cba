package com.dryjets.orchestrator.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the latest assessments of campaigns for other features, in the current Hibernate session. */
@ApplicationScoped
public class AssessmentReader {

    private final CampaignAssessmentRepository assessments;

    AssessmentReader(CampaignAssessmentRepository assessments) {
        this.assessments = assessments;
    }

    /** Finds a campaign's latest assessment; an empty one before the first. */
    public Uni<LatestAssessment> latest(String tenant, UUID campaignId) {
        return assessments.find(tenant, campaignId).map(LatestAssessment::of);
    }

    /** Finds when a campaign was last assessed, without reading the assessment. */
    public Uni<AssessmentTimes> times(String tenant, UUID campaignId) {
        return assessments.times(tenant, campaignId);
    }
}

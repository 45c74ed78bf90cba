package com.dryjets.orchestrator.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest assessment of a campaign.
 *
 * @param assessedAt absent before the first one
 * @param assessments one of each kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LatestAssessment(@Nullable Instant assessedAt, List<AssessmentSummary> assessments) {

    public LatestAssessment {
        assessments = List.copyOf(assessments);
    }

    static LatestAssessment of(@Nullable CampaignAssessment latest) {
        return latest == null
                ? new LatestAssessment(null, List.of())
                : new LatestAssessment(latest.assessedAt(), latest.assessments());
    }
}

package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.orchestrator.analysis.Assessment;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The latest assessment of a campaign. */
@Entity
@Table(name = "campaign_assessment")
class CampaignAssessment {

    record Summaries(List<AssessmentSummary> items) {}

    @Id
    private UUID campaignId;

    private String tenant;
    private Instant assessedAt;
    private @Nullable Instant metricsAsOf;

    @Convert(converter = SummariesColumn.class)
    private Summaries assessments;

    @Version
    private long version;

    /** For Hibernate. */
    protected CampaignAssessment() {}

    CampaignAssessment(String tenant, UUID campaignId) {
        this.tenant = tenant;
        this.campaignId = campaignId;
    }

    /**
     * Replaces the assessments.
     *
     * @param asOf the time of the newest metrics; null if there are none
     */
    void update(List<Assessment> latest, @Nullable Instant asOf, Instant now) {
        assessments = new Summaries(latest.stream().map(AssessmentSummary::of).toList());
        metricsAsOf = asOf;
        assessedAt = now;
    }

    List<AssessmentSummary> assessments() {
        return assessments.items();
    }

    Instant assessedAt() {
        return assessedAt;
    }

    @Nullable
    Instant metricsAsOf() {
        return metricsAsOf;
    }

    @Converter
    static class SummariesColumn extends JsonColumn<Summaries> {
        SummariesColumn() {
            super(Summaries.class);
        }
    }
}

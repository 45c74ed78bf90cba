package com.dryjets.orchestrator.recommendation;

import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.json.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the last look at a campaign came to. */
@Entity
class Evaluation {

    record Assessments(List<Assessment> items) {}

    @Id
    private UUID campaignId;

    private String tenant;
    private Instant evaluatedAt;
    private @Nullable Instant figuresAsOf;

    @Convert(converter = AssessmentsColumn.class)
    private Assessments assessments;

    @Version
    private long version;

    /** For Hibernate. */
    protected Evaluation() {}

    Evaluation(String tenant, UUID campaignId) {
        this.tenant = tenant;
        this.campaignId = campaignId;
    }

    void became(List<Opinion> opinions, @Nullable Instant asOf, Instant now) {
        assessments = new Assessments(opinions.stream().map(Assessment::of).toList());
        figuresAsOf = asOf;
        evaluatedAt = now;
    }

    List<Assessment> assessments() {
        return assessments.items();
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }

    @Nullable
    Instant figuresAsOf() {
        return figuresAsOf;
    }

    @Converter
    static class AssessmentsColumn extends JsonColumn<Assessments> {
        AssessmentsColumn() {
            super(Assessments.class);
        }
    }
}

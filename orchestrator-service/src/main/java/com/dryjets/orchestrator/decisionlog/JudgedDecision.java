package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The final verdict on the outcome of an accepted recommendation; never updated. */
@Entity
@Table(name = "judged_decision")
class JudgedDecision {

    @Id
    private UUID decisionId;

    private String tenant;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Change change;

    private Instant judgedAt;

    /** For Hibernate. */
    protected JudgedDecision() {}

    JudgedDecision(String tenant, UUID decisionId, Kind kind, Change change, Instant judgedAt) {
        this.tenant = tenant;
        this.decisionId = decisionId;
        this.kind = kind;
        this.change = change;
        this.judgedAt = judgedAt;
    }

    UUID decisionId() {
        return decisionId;
    }

    DecisionView.Judged view() {
        return new DecisionView.Judged(change, judgedAt);
    }
}

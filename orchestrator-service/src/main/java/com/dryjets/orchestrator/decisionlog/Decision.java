package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Kind;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the decision log; never updated, never deleted. */
@Entity
@Table(name = "decision_log")
class Decision {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;
    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Enumerated(EnumType.STRING)
    private DecisionAction action;

    private String advice;
    private String evidence;
    private @Nullable String note;
    private String decidedBy;
    private Instant decidedAt;

    @Convert(converter = BaselineColumn.class)
    private @Nullable Baseline baseline;

    @Convert(converter = EffectColumn.class)
    private @Nullable Effect expectedEffect;

    /** For Hibernate. */
    protected Decision() {}

    static Decision of(NewDecision entry) {
        Decision decision = new Decision();
        decision.id = Ids.next();
        decision.tenant = entry.tenant();
        decision.campaignId = entry.campaignId();
        decision.recommendationId = entry.recommendationId();
        decision.kind = entry.finding().kind();
        decision.channel = entry.finding().channel();
        decision.action = entry.action();
        decision.advice = entry.finding().advice();
        decision.evidence = entry.finding().evidence().text();
        decision.note = entry.note();
        decision.decidedBy = entry.decidedBy();
        decision.decidedAt = entry.decidedAt();
        decision.baseline = entry.baseline();
        decision.expectedEffect = entry.finding().effect();
        return decision;
    }

    UUID id() {
        return id;
    }

    UUID recommendationId() {
        return recommendationId;
    }

    Kind kind() {
        return kind;
    }

    boolean isAccepted() {
        return action == DecisionAction.ACCEPTED;
    }

    /** The UTC day of the decision. */
    LocalDate day() {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
    }

    Optional<Baseline> baseline() {
        return Optional.ofNullable(baseline);
    }

    Optional<Effect> expectedEffect() {
        return Optional.ofNullable(expectedEffect);
    }

    DecisionView view(@Nullable Outcome outcome, @Nullable MeasuredGain measured, @Nullable JudgedDecision judged) {
        return new DecisionView(
                id,
                recommendationId,
                kind,
                channel,
                action,
                advice,
                evidence,
                note,
                decidedBy,
                decidedAt,
                expectedEffect,
                measured == null ? null : measured.effect(),
                measured == null ? null : measured.asExpected(),
                outcome,
                judged == null ? null : judged.view());
    }

    @Converter
    static class EffectColumn extends JsonColumn<Effect> {
        EffectColumn() {
            super(Effect.class);
        }
    }

    @Converter
    static class BaselineColumn extends JsonColumn<Baseline> {
        BaselineColumn() {
            super(Baseline.class);
        }
    }
}

package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.llm.Fallback;
import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a campaign's strategy. It never changes, except that it is applied once. */
@Entity
@Table(name = "strategy")
class Strategy {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;
    private int number;
    private String engine;

    @Enumerated(EnumType.STRING)
    private @Nullable Fallback fallback;

    @Convert(converter = BriefColumn.class)
    @Column(updatable = false)
    private StrategyBrief brief;

    @Convert(converter = PlanColumn.class)
    @Column(updatable = false)
    private StrategyPlan plan;

    private String generatedBy;
    private Instant generatedAt;
    private @Nullable String appliedBy;
    private @Nullable Instant appliedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Strategy() {}

    /** Whose strategy it is, and who asked for it when. */
    record Origin(String tenant, UUID campaignId, String user, Instant at) {}

    Strategy(Origin origin, int number, StrategyBrief brief, Planned planned) {
        this.id = Ids.next();
        this.tenant = origin.tenant();
        this.campaignId = origin.campaignId();
        this.number = number;
        this.engine = planned.engine();
        this.fallback = planned.fallback();
        this.brief = brief;
        this.plan = planned.plan();
        this.generatedBy = origin.user();
        this.generatedAt = origin.at();
    }

    void apply(String by, Instant now) {
        appliedBy = by;
        appliedAt = now;
    }

    boolean isApplied() {
        return appliedAt != null;
    }

    UUID id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    UUID campaignId() {
        return campaignId;
    }

    int number() {
        return number;
    }

    String engine() {
        return engine;
    }

    StrategyPlan plan() {
        return plan;
    }

    @Nullable
    Instant appliedAt() {
        return appliedAt;
    }

    long version() {
        return version;
    }

    StrategySummary summary() {
        return new StrategySummary(
                id,
                number,
                version,
                engine,
                fallback,
                brief.targetAudience(),
                generatedBy,
                generatedAt,
                appliedBy,
                appliedAt);
    }

    StrategyView view() {
        return new StrategyView(
                id,
                campaignId,
                number,
                version,
                engine,
                fallback,
                brief.targetAudience(),
                brief.objectives(),
                brief.budget().currency(),
                brief.budget().amount(),
                brief.evidence(),
                plan,
                generatedBy,
                generatedAt,
                appliedBy,
                appliedAt);
    }

    @Converter
    static class BriefColumn extends JsonColumn<StrategyBrief> {
        BriefColumn() {
            super(StrategyBrief.class);
        }
    }

    @Converter
    static class PlanColumn extends JsonColumn<StrategyPlan> {
        PlanColumn() {
            super(StrategyPlan.class);
        }
    }
}

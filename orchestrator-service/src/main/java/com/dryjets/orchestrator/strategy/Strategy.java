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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a campaign's strategy. It never changes, except that it is applied, again only if it was refused. */
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

    /** Identifies the last application, so that an answer to an earlier one is not taken for its answer. */
    private @Nullable UUID applicationId;

    @Enumerated(EnumType.STRING)
    private @Nullable ApplicationState applicationState;

    private String[] refusals;
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Strategy() {}

    /** Whose strategy it is, and who asked for it when. */
    record Origin(String tenant, UUID campaignId, String user, Instant at) {}

    /** A person's request to apply a version. */
    record Application(UUID id, String appliedBy) {}

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
        this.refusals = new String[0];
    }

    /** Asks for its allocations and drafts. */
    void apply(Application application, Instant now) {
        appliedBy = application.appliedBy();
        appliedAt = now;
        applicationId = application.id();
        applicationState = ApplicationState.REQUESTED;
        refusals = new String[0];
        answeredAt = null;
    }

    /**
     * Records the answer to an application.
     *
     * @return false if it answers an earlier application or is already known
     */
    boolean answer(UUID application, List<String> reasons, Instant now) {
        if (!application.equals(applicationId) || applicationState != ApplicationState.REQUESTED) {
            return false;
        }
        applicationState = reasons.isEmpty() ? ApplicationState.ACCEPTED : ApplicationState.REFUSED;
        refusals = reasons.toArray(String[]::new);
        answeredAt = now;
        return true;
    }

    /** Whether it was applied, and not refused. */
    boolean isApplied() {
        return appliedAt != null && applicationState != ApplicationState.REFUSED;
    }

    private @Nullable StrategyApplication application() {
        return applicationState == null
                ? null
                : new StrategyApplication(applicationState, List.of(refusals), answeredAt);
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
                appliedAt,
                application());
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
                appliedAt,
                application());
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

package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A goal of a campaign that is predicted, until its predictions are scored. */
@Entity
@Table(name = "predicted_goal")
class PredictedGoal {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private GoalMetric metric;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private BigDecimal target;
    private Instant endsAt;
    private Instant scoreAt;
    private int attempts;
    private @Nullable Instant scoredAt;
    private @Nullable Boolean reached;
    private @Nullable BigDecimal actual;
    private int predictions;
    private @Nullable Double firstProbability;
    private @Nullable Double lastProbability;
    private @Nullable Double brier;
    private @Nullable Double baseBrier;

    @Version
    private long version;

    /** For Hibernate. */
    protected PredictedGoal() {}

    PredictedGoal(String tenant, UUID campaignId, CampaignGoal goal) {
        this.id = Ids.next();
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.metric = goal.metric();
        this.channel = goal.channel();
        this.target = goal.target();
    }

    boolean isOf(CampaignGoal goal) {
        return metric == goal.metric() && channel == goal.channel();
    }

    /** Follows a change of the target or of the campaign's end. */
    void plan(BigDecimal newTarget, Instant end, Duration settling) {
        if (target.compareTo(newTarget) != 0) {
            target = newTarget;
        }
        if (!end.equals(endsAt)) {
            endsAt = end;
            scoreAt = end.plus(settling);
        }
    }

    /** The campaign has ended, so the predictions are scored by this time. */
    void end(Instant scoredFrom) {
        if (scoredFrom.isBefore(scoreAt)) {
            scoreAt = scoredFrom;
        }
    }

    /** The campaign goes on, so the predictions are scored after its new end, even if the goal was removed from the plan. */
    void prolong(Instant end, Duration settling) {
        endsAt = end;
        scoreAt = end.plus(settling);
    }

    void score(Score score, Instant now) {
        reached = score.reached();
        actual = score.actual();
        predictions = score.predictions();
        firstProbability = score.firstProbability();
        lastProbability = score.lastProbability();
        brier = score.brier();
        baseBrier = score.baseBrier();
        scoredAt = now;
    }

    boolean isScored() {
        return scoredAt != null;
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

    CampaignGoal goal() {
        return new CampaignGoal(metric, target, channel);
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant scoreAt() {
        return scoreAt;
    }

    @Nullable
    Instant scoredAt() {
        return scoredAt;
    }

    boolean isReached() {
        return Boolean.TRUE.equals(reached);
    }

    @Nullable
    BigDecimal actual() {
        return actual;
    }

    /** The view of a scored goal. */
    ScoredGoalView view(@Nullable String campaignName) {
        return new ScoredGoalView(
                campaignId,
                campaignName,
                metric,
                channel,
                target,
                actual,
                isReached(),
                predictions,
                firstProbability,
                lastProbability,
                brier,
                baseBrier,
                scoredAt);
    }
}

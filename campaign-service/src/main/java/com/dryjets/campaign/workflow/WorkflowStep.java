package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a campaign's workflow. */
@Entity(name = "campaign_workflow")
@Table(name = "campaign_workflow")
@IdClass(WorkflowStep.Key.class)
class WorkflowStep {

    record Key(UUID campaignId, StepName step) implements Serializable {}

    @Id
    UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    StepName step;

    String tenant;

    @Enumerated(EnumType.STRING)
    StepStatus status;

    int attempt;

    @Convert(converter = StepErrorJson.class)
    @Nullable
    StepError error;

    @Nullable
    UUID scheduleRequestId;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Long timeoutLeftMs;

    /** For Hibernate. */
    protected WorkflowStep() {}

    WorkflowStep(String tenant, UUID campaignId, StepName step) {
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.step = step;
        this.status = StepStatus.PENDING;
    }

    /**
     * Starts a new attempt.
     *
     * @param timeout how long the step waits, null for a step without a timeout
     */
    StepMove start(Instant now, @Nullable Duration timeout) {
        status = StepStatus.RUNNING;
        attempt++;
        error = null;
        startedAt = now;
        completedAt = null;
        dueAt = timeout == null ? null : now.plus(timeout);
        timeoutLeftMs = null;
        return moved();
    }

    /** Stops the timeout, because the campaign is paused. */
    void pause(Instant now) {
        if (is(StepStatus.RUNNING) && dueAt != null) {
            timeoutLeftMs = Math.max(0, Duration.between(now, dueAt).toMillis());
            dueAt = null;
        }
    }

    /** Restarts the timeout with the time that was left. */
    void resume(Instant now) {
        if (is(StepStatus.RUNNING) && timeoutLeftMs != null) {
            dueAt = now.plusMillis(timeoutLeftMs);
            timeoutLeftMs = null;
        }
    }

    /** Sets the timeout; null for none. */
    void waitUntil(@Nullable Instant time) {
        dueAt = time;
    }

    boolean isDue(Instant now) {
        return is(StepStatus.RUNNING) && dueAt != null && !dueAt.isAfter(now);
    }

    StepMove complete(Instant now) {
        status = StepStatus.COMPLETED;
        error = null;
        completedAt = now;
        return moved();
    }

    StepMove fail(StepError reason, Instant now) {
        status = StepStatus.FAILED;
        error = reason;
        completedAt = now;
        return moved();
    }

    boolean is(StepStatus expected) {
        return status == expected;
    }

    private StepMove moved() {
        String sentence = error == null ? null : error.sentence();
        return new StepMove(new WorkflowStepChanged(campaignId, step.name(), status.name(), attempt, sentence), error);
    }
}

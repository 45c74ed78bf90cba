package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a campaign's workflow with its attempts. */
@Entity(name = "campaign_workflow")
@IdClass(WorkflowStep.Key.class)
public class WorkflowStep {

    /** A campaign has each step once. */
    public record Key(UUID campaignId, StepName step) implements Serializable {}

    @Id
    UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    StepName step;

    String tenant;

    @Enumerated(EnumType.STRING)
    StepStatus status;

    int attempt;

    @Nullable
    String error;

    @Nullable
    UUID scheduleRequestId;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Long patienceLeftMs;

    /** For Hibernate. */
    protected WorkflowStep() {}

    WorkflowStep(String tenant, UUID campaignId, StepName step) {
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.step = step;
        this.status = StepStatus.PENDING;
    }

    /**
     * Begins, once more where it has failed.
     *
     * @param patience how long it waits, null for a step that waits without end
     */
    WorkflowStepChanged start(Instant now, @Nullable Duration patience) {
        status = StepStatus.RUNNING;
        attempt++;
        error = null;
        startedAt = now;
        completedAt = null;
        dueAt = patience == null ? null : now.plus(patience);
        patienceLeftMs = null;
        return changed();
    }

    /** The campaign is paused: the clock stands still. */
    void hold(Instant now) {
        if (is(StepStatus.RUNNING) && dueAt != null) {
            patienceLeftMs = Math.max(0, Duration.between(now, dueAt).toMillis());
            dueAt = null;
        }
    }

    /** The campaign goes on: so does the clock. */
    void release(Instant now) {
        if (is(StepStatus.RUNNING) && patienceLeftMs != null) {
            dueAt = now.plusMillis(patienceLeftMs);
            patienceLeftMs = null;
        }
    }

    /** Waits until then, without end if that is null. */
    void waitUntil(@Nullable Instant time) {
        dueAt = time;
    }

    boolean isDue(Instant now) {
        return is(StepStatus.RUNNING) && dueAt != null && !dueAt.isAfter(now);
    }

    WorkflowStepChanged complete(Instant now) {
        status = StepStatus.COMPLETED;
        error = null;
        completedAt = now;
        return changed();
    }

    WorkflowStepChanged fail(String reason, Instant now) {
        status = StepStatus.FAILED;
        error = reason;
        completedAt = now;
        return changed();
    }

    boolean is(StepStatus expected) {
        return status == expected;
    }

    private WorkflowStepChanged changed() {
        return new WorkflowStepChanged(campaignId, step.name(), status.name(), attempt, error);
    }
}

package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A failure, from when it is detected until its cause is gone. */
@Entity
@Table(name = "failure")
class Failure {

    @Id
    private UUID id;

    private String tenant;
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private FailureKind kind;

    private String subject;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    // What is seen of the failure changes with each look at the metrics. That is not a change that somebody else could
    // conflict with, so the version stays.
    @OptimisticLock(excluded = true)
    private String problem;

    @OptimisticLock(excluded = true)
    private String evidence;

    @OptimisticLock(excluded = true)
    @Convert(converter = StepsColumn.class)
    private List<RecoveryStep> steps;

    private Instant since;
    private Instant detectedAt;
    private @Nullable Instant clearedAt;
    private @Nullable Instant snoozedUntil;
    private @Nullable String snoozedBy;

    @Version
    private long version;

    /** For Hibernate. */
    protected Failure() {}

    Failure(String tenant, UUID campaignId, Symptom symptom, Instant now) {
        this.id = Ids.next();
        this.tenant = tenant;
        this.campaignId = campaignId;
        this.kind = symptom.kind();
        this.subject = symptom.subject();
        this.channel = symptom.channel();
        this.since = symptom.since();
        this.detectedAt = now;
        describe(symptom);
    }

    /** Updates the description from the current symptom. The time at which the failure began and the version don't change. */
    final void describe(Symptom symptom) {
        problem = symptom.problem();
        evidence = symptom.evidence();
        steps = symptom.steps();
    }

    boolean isDescribedBy(Symptom symptom) {
        return Objects.equals(problem, symptom.problem())
                && Objects.equals(evidence, symptom.evidence())
                && Objects.equals(steps, symptom.steps());
    }

    void clear(Instant now) {
        clearedAt = now;
    }

    boolean isOpen() {
        return clearedAt == null;
    }

    /** Whether it is open and not snoozed. */
    boolean isActive(Instant now) {
        return isOpen() && !isSnoozed(now);
    }

    boolean isSnoozed(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }

    void snooze(Instant until, String by) {
        snoozedUntil = until;
        snoozedBy = by;
    }

    /** Keeps the snooze of an earlier failure with the same cause that had cleared, if it has not ended. */
    void keepSnooze(@Nullable Failure earlier, Instant now) {
        if (earlier != null && earlier.snoozedUntil != null && earlier.snoozedUntil.isAfter(now)) {
            snoozedUntil = earlier.snoozedUntil;
            snoozedBy = earlier.snoozedBy;
        }
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

    Cause cause() {
        return new Cause(kind, subject);
    }

    FailureKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    @Nullable
    Channel channel() {
        return channel;
    }

    String problem() {
        return problem;
    }

    String evidence() {
        return evidence;
    }

    Instant since() {
        return since;
    }

    long version() {
        return version;
    }

    FailureView view() {
        return new FailureView(
                id,
                campaignId,
                kind,
                channel,
                problem,
                evidence,
                since,
                detectedAt,
                steps,
                snoozedUntil,
                snoozedBy,
                clearedAt,
                version);
    }

    @Converter
    static class StepsColumn extends JsonColumn<List<RecoveryStep>> {
        StepsColumn() {
            super(new TypeReference<>() {});
        }
    }
}

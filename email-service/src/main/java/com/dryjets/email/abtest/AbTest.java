package com.dryjets.email.abtest;

import com.dryjets.email.recipient.Split;
import com.dryjets.email.recipient.Split.Group;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An A/B test of an email. Change it only while the email's campaign is locked. */
@Entity
@Table(name = "ab_test")
class AbTest {

    private static final double DEFAULT_SHARE = 0.2;
    private static final double DEFAULT_LIFT = 0.1;
    private static final int A_DAY = 1_440;

    @Id
    @Column(name = "email_id")
    UUID emailId;

    String tenant;

    @Enumerated(EnumType.STRING)
    AbTestStatus status = AbTestStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    TestMetric metric = TestMetric.HUMAN_CLICKS;

    @Column(name = "test_share")
    double testShare = DEFAULT_SHARE;

    @Column(name = "decide_after_minutes")
    int decideAfterMinutes = A_DAY;

    @Column(name = "stop_early")
    boolean stopEarly = true;

    @Column(name = "without_winner")
    @Enumerated(EnumType.STRING)
    WithoutWinner withoutWinner = WithoutWinner.SEND_LEADING;

    @Column(name = "smallest_lift")
    double smallestLift = DEFAULT_LIFT;

    @Column(name = "holdout_share")
    @Nullable
    Double holdoutShare;

    @Column(name = "holdout_event")
    @Nullable
    String holdoutEvent;

    @Column(name = "holdout_days")
    @Nullable
    Integer holdoutDays;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    /** When the last recipient of a variant had an outcome, and the time of the test began. */
    @Column(name = "tested_at")
    @Nullable
    Instant testedAt;

    @Column(name = "look_at")
    @Nullable
    Instant lookAt;

    @Embedded
    @Nullable
    private StoredDecision decision;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    protected AbTest() {}

    AbTest(String tenant, UUID emailId, Instant now) {
        this.tenant = tenant;
        this.emailId = emailId;
        this.updatedAt = now;
    }

    /** Applies the fields that are set, apart from the variants. */
    void edit(ChangeAbTest change, Instant now) {
        updatedAt = now;
        testShare = change.testShare() == null ? testShare : change.testShare();
        metric = change.metric() == null ? metric : change.metric();
        decideAfterMinutes = change.decideAfterMinutes() == null ? decideAfterMinutes : change.decideAfterMinutes();
        stopEarly = change.stopEarly() == null ? stopEarly : change.stopEarly();
        withoutWinner = change.withoutWinner() == null ? withoutWinner : change.withoutWinner();
        smallestLift = change.smallestLift() == null ? smallestLift : change.smallestLift();
        if (change.holdout() != null) {
            edit(change.holdout());
        }
    }

    private void edit(Holdout holdout) {
        boolean removed = holdout.share() == 0;
        holdoutShare = removed ? null : holdout.share();
        holdoutEvent = removed ? null : holdout.event();
        holdoutDays = removed ? null : holdout.days() == null ? Holdout.DEFAULT_DAYS : holdout.days();
    }

    /** Returns the group that does not get the email; null if there is none. */
    @Nullable
    Holdout holdout() {
        return holdoutShare == null ? null : new Holdout(holdoutShare, holdoutEvent, holdoutDays);
    }

    /** Starts it, with the email. */
    void start(Instant now) {
        status = AbTestStatus.RUNNING;
        startedAt = now;
        lookAt = now;
    }

    /** Begins its time: everybody who gets a variant in the test has an outcome. */
    void tested(Instant now) {
        testedAt = testedAt == null ? now : testedAt;
    }

    /** Ends it without a decision, with its email. */
    void cancel() {
        status = AbTestStatus.CANCELLED;
        lookAt = null;
    }

    /** Returns how the audience is split. */
    Split split(List<AbVariant> variants) {
        return new Split(
                variants.stream()
                        .map(variant -> new Group(
                                variant.number, testShare / variants.size(), Duration.ofMinutes(variant.delayMinutes)))
                        .toList(),
                holdoutShare == null ? 0 : holdoutShare);
    }

    /** Returns what was decided; empty while there is nothing. Reading must not change the test, or its version would change. */
    StoredDecision decision() {
        return decision == null ? new StoredDecision() : decision;
    }

    /** Leaves the choice to a user. */
    void await(Evaluation evaluation, String summary) {
        status = AbTestStatus.WAITING;
        decision = decision();
        decision.note(evaluation, null, summary);
    }

    /**
     * Decides it.
     *
     * @param user who chose the variant; null if the evidence or the end of the time did
     */
    void decide(int variant, Evaluation evaluation, String summary, @Nullable String user, Instant now) {
        status = AbTestStatus.DECIDED;
        decision = decision();
        decision.note(evaluation, variant, summary);
        decision.decidedAt = now;
        decision.decidedBy = user;
    }
}

package com.dryjets.bench.bounces;

import com.dryjets.bench.platform.Report;
import com.dryjets.email.bounce.BounceKind;
import com.dryjets.email.bounce.BounceVerdict;

/** Counts how often verdicts agree with the expected ones. */
final class BounceScore {

    private int count;
    private int reasons;
    private int known;
    private int recipients;
    private int hardAgreed;
    private int hardBoth;
    private int hardFound;
    private int hardExpected;

    void add(ExpectedVerdict expected, BounceVerdict verdict) {
        boolean hard = verdict.kind() == BounceKind.HARD;
        count++;
        reasons += expected.hasReason(verdict) ? 1 : 0;
        known += expected.recipientKnown() ? 1 : 0;
        recipients += expected.recipientKnown() && expected.isAbout(verdict) ? 1 : 0;
        hardAgreed += hard == expected.hard() ? 1 : 0;
        hardFound += hard ? 1 : 0;
        hardExpected += expected.hard() ? 1 : 0;
        hardBoth += hard && expected.hard() ? 1 : 0;
    }

    int count() {
        return count;
    }

    Share hardPrecision() {
        return new Share(hardBoth, hardFound);
    }

    Share hardRecall() {
        return new Share(hardBoth, hardExpected);
    }

    /** How often both agree whether the address has to be suppressed. */
    Share hardAgreement() {
        return new Share(hardAgreed, count);
    }

    Share reasonAccuracy() {
        return new Share(reasons, count);
    }

    Share recipientAccuracy() {
        return new Share(recipients, known);
    }

    boolean isPerfect() {
        return hardAgreed == count && reasons == count && recipients == known;
    }

    /** Prints the results under names that begin alike, and how certain they are. */
    void report(Report report, String prefix) {
        report.say(
                "%s of %d recipients, with intervals of 95 %%: hard precision %s, hard recall %s, reason %s, recipient %s",
                prefix, count, hardPrecision(), hardRecall(), reasonAccuracy(), recipientAccuracy());
        report.result(prefix + "hard_precision", hardPrecision().value(), "share");
        report.result(prefix + "hard_recall", hardRecall().value(), "share");
        report.result(prefix + "reason_accuracy", reasonAccuracy().value(), "share");
        report.result(prefix + "recipient_accuracy", recipientAccuracy().value(), "share");
    }

    @Override
    public String toString() {
        return "%d of %d reasons, %d of %d recipients, hard: %d right of %d found and %d expected"
                .formatted(reasons, count, recipients, known, hardBoth, hardFound, hardExpected);
    }
}

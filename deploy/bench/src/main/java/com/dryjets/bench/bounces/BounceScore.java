package com.dryjets.bench.bounces;

import com.dryjets.email.bounce.BounceKind;
import com.dryjets.email.bounce.BounceVerdict;

/** Counts how often verdicts agree with the expected ones. */
final class BounceScore {

    private int count;
    private int reasons;
    private int known;
    private int recipients;
    private int hardBoth;
    private int hardFound;
    private int hardExpected;

    void add(ExpectedVerdict expected, BounceVerdict verdict) {
        boolean hard = verdict.kind() == BounceKind.HARD;
        count++;
        reasons += expected.hasReason(verdict) ? 1 : 0;
        known += expected.recipientKnown() ? 1 : 0;
        recipients += expected.recipientKnown() && expected.isAbout(verdict) ? 1 : 0;
        hardFound += hard ? 1 : 0;
        hardExpected += expected.hard() ? 1 : 0;
        hardBoth += hard && expected.hard() ? 1 : 0;
    }

    int count() {
        return count;
    }

    double hardPrecision() {
        return share(hardBoth, hardFound);
    }

    double hardRecall() {
        return share(hardBoth, hardExpected);
    }

    double reasonAccuracy() {
        return share(reasons, count);
    }

    double recipientAccuracy() {
        return share(recipients, known);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return "%d of %d reasons, hard: %d right of %d found and %d expected"
                .formatted(reasons, count, hardBoth, hardFound, hardExpected);
    }
}

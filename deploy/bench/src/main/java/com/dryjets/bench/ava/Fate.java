package com.dryjets.bench.ava;

import com.dryjets.orchestrator.failure.FailureKind;
import java.util.Set;

/** What happens to a simulated campaign, and which failures say so. */
enum Fate {
    HEALTHY,
    /** People see and do less on all channels for some time, as in a holiday. This is not a failure. */
    SEASONAL_DIP,
    /** A network's audience stops to respond within days. */
    DYING_CHANNEL(FailureKind.LOW_ENGAGEMENT),
    /** People have seen enough: they respond less on all channels, day by day. */
    FATIGUE(FailureKind.LOW_ENGAGEMENT),
    /** A network revokes an account's token. */
    TOKEN_LOSS(FailureKind.ACCOUNT),
    /** Ads spend three times as much as planned, and more than their budget. */
    OVERSPEND(FailureKind.OVERSPEND),
    /** Conversions are not counted, from the first day. */
    NEVER_CONVERTS(FailureKind.NO_CONVERSIONS),
    /** Addresses of a bad source bounce. */
    BOUNCE_WAVE(FailureKind.BOUNCES),
    /** Nobody plans further posts on a network. */
    SILENT_CHANNEL(FailureKind.SILENT),
    /** Posts are hidden from everybody, or ads are billed but not shown. Nothing at all may also be a source's fault. */
    NO_DELIVERY(FailureKind.NO_DELIVERY, FailureKind.NO_METRICS),
    /** All metrics of a network stop arriving, or only responses, or the spend of ads. */
    QUIET_SOURCE(FailureKind.NO_METRICS, FailureKind.NO_DELIVERY);

    private final Set<FailureKind> kinds;

    Fate(FailureKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether something fails. */
    boolean isFailure() {
        return !kinds.isEmpty();
    }

    boolean shows(FailureKind kind) {
        return kinds.contains(kind);
    }
}

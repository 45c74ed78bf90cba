package com.dryjets.orchestrator.projection;

import java.time.Duration;
import java.time.Instant;

/** Counts the days of a campaign. */
public final class CampaignDays {

    private CampaignDays() {}

    /** The days of 24 hours between two times, at least one. A day that has begun counts as a whole one. */
    public static long between(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).plusDays(1).minusNanos(1).toDays());
    }
}

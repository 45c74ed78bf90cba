package com.dryjets.analytics.report.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is emailed regularly.
 *
 * @param nextRunAt null while it is paused
 * @param lastRunAt when it last ran, with or without success
 * @param lastError null if the last run succeeded
 * @param failures failed runs since the last success
 */
record ReportSchedule(
        UUID id,
        UUID campaignId,
        SchedulePlan plan,
        @Nullable Instant nextRunAt,
        @Nullable Instant lastRunAt,
        @Nullable RunError lastError,
        int failures,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A new schedule, which first runs at its next time. */
    static ReportSchedule create(UUID id, UUID campaignId, SchedulePlan plan, String user, Instant now) {
        return new ReportSchedule(id, campaignId, plan, next(plan, now), null, null, 0, user, now, now, 0);
    }

    /** The schedule with another plan. A retry that is due stays due unless the timing changes. */
    ReportSchedule change(SchedulePlan other, Instant now) {
        boolean sameTimes = other.timing().equals(plan.timing()) && other.paused() == plan.paused();
        return new ReportSchedule(
                id,
                campaignId,
                other,
                sameTimes ? nextRunAt : next(other, now),
                lastRunAt,
                lastError,
                failures,
                createdBy,
                createdAt,
                now,
                version + 1);
    }

    private static @Nullable Instant next(SchedulePlan plan, Instant now) {
        return plan.paused() ? null : TimingRules.next(plan.timing(), now);
    }
}

package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A schedule in answers. */
@Schema(name = "ReportSchedule")
record ReportScheduleView(
        UUID id,
        UUID campaignId,
        String name,
        ReportType reportType,

        @Schema(description = "The report covers this many days before the day of the run")
        int days,

        List<Channel> channels,
        Timing timing,

        @Schema(description = "Empty, and the schedule paused, once all have stopped the report")
        List<String> recipients,

        @Schema(description = "Recipients who have stopped the report by the link in their email, in that order")
        List<StoppedRecipient> stopped,

        boolean paused,

        @Schema(description = "The next run, or the retry of a failed one; null while paused") @Nullable
        Instant nextRunAt,

        @Schema(description = "The last run, with or without success") @Nullable
        Instant lastRunAt,

        @Schema(description = "Why the last run failed; null if it succeeded") @Nullable
        RunError lastError,

        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ReportScheduleView of(ReportSchedule schedule) {
        SchedulePlan plan = schedule.plan();
        return new ReportScheduleView(
                schedule.id(),
                schedule.campaignId(),
                plan.name(),
                plan.type(),
                plan.days(),
                List.copyOf(plan.channels()),
                plan.timing(),
                plan.recipients(),
                schedule.stopped(),
                plan.paused(),
                schedule.nextRunAt(),
                schedule.lastRunAt(),
                schedule.lastError(),
                schedule.createdBy(),
                schedule.createdAt(),
                schedule.updatedAt(),
                schedule.version());
    }
}

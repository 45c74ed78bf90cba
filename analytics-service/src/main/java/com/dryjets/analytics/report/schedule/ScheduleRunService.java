package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs schedules. One transaction claims the schedule, composes the report, creates its link, writes the event and moves
 * the schedule to its next time, so that each run happens once, on whichever replica. Runs that were missed while the
 * service was down are one run: the last of them. When the campaign has ended, the schedule sends one more report and
 * pauses.
 */
@ApplicationScoped
class ScheduleRunService {

    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final ScheduledReports reports;
    private final ReportPublisher publisher;
    private final Clock clock;

    ScheduleRunService(
            TenantTransaction transactions,
            ScheduleRepository repository,
            ScheduledReports reports,
            ReportPublisher publisher,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.reports = reports;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Run(ReportSchedule schedule, Report report, boolean last, Instant now) {

        @Nullable
        Instant next() {
            return last ? null : TimingRules.next(schedule.plan().timing(), later(schedule, now));
        }
    }

    /** Runs the schedule if it is still due and no other replica is running it. */
    Uni<Void> run(DueSchedule due) {
        return transactions.sql(
                due.tenant(),
                connection -> repository
                        .claim(connection, due)
                        .chain(claimed -> claimed.isPresent()
                                ? run(connection, due, claimed.get())
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> run(SqlConnection connection, DueSchedule due, ReportSchedule schedule) {
        Instant now = clock.instant();
        Instant dueAt = TimingRules.latest(schedule.plan().timing(), later(schedule, now));
        return reports.compose(connection, due.tenant(), schedule, dueAt)
                .map(composed -> new Run(schedule, composed.report(), composed.last(), now))
                .call(run -> publisher.publish(connection, due.tenant(), schedule, run.report(), now))
                .chain(run -> repository.succeeded(connection, due, run.next(), now));
    }

    /** Notes a failed run, so that people see it, and when it is tried again: never if the campaign is gone. */
    Uni<Void> failed(DueSchedule due, Throwable failure) {
        Instant now = clock.instant();
        RunError error = RunError.of(failure);
        return transactions.sql(
                due.tenant(),
                connection -> repository
                        .claim(connection, due)
                        .chain(claimed -> claimed.isPresent()
                                ? repository.failed(connection, due, retry(claimed.get(), error, now), now, error)
                                : Uni.createFrom().voidItem()));
    }

    private static @Nullable Instant retry(ReportSchedule schedule, RunError error, Instant now) {
        return error == RunError.CAMPAIGN_NOT_FOUND
                ? null
                : TimingRules.retry(schedule.plan().timing(), later(schedule, now), schedule.failures() + 1);
    }

    /**
     * The database decided that the run is due; our clock may be a little behind, and must neither find the same run again
     * nor report the days of the run before.
     */
    private static Instant later(ReportSchedule schedule, Instant now) {
        return Optional.ofNullable(schedule.nextRunAt()).filter(now::isBefore).orElse(now);
    }
}

package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.share.LinkScope;
import com.dryjets.analytics.report.share.NewLink;
import com.dryjets.analytics.report.share.ReportLinkService;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static final Duration LINK_LIFE = Duration.ofDays(30);

    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final ScheduledReports reports;
    private final ReportLinkService links;
    private final Outbox outbox;
    private final Clock clock;

    ScheduleRunService(
            TenantTransaction transactions,
            ScheduleRepository repository,
            ScheduledReports reports,
            ReportLinkService links,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.reports = reports;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Run(DueSchedule due, ReportSchedule schedule, Report report, boolean last, Instant now) {

        @Nullable
        Instant next() {
            return last ? null : TimingRules.next(schedule.plan().timing(), later(schedule, now));
        }

        Caller caller() {
            return new Caller(due.tenant(), schedule.createdBy());
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
                .map(composed -> new Run(due, schedule, composed.report(), composed.last(), now))
                .call(run -> publish(connection, run))
                .chain(run -> repository.succeeded(connection, due, run.next(), now));
    }

    private Uni<Void> publish(SqlConnection connection, Run run) {
        SchedulePlan plan = run.schedule().plan();
        Period period = run.report().period();
        Instant expiresAt = run.now().plus(LINK_LIFE);
        LinkScope scope = LinkScope.fixed(plan.type(), period.from(), period.to(), plan.channels());
        NewLink link = new NewLink(
                run.schedule().campaignId(),
                plan.name(),
                scope,
                expiresAt,
                run.schedule().id());
        return links.create(connection, run.caller(), link)
                .map(url -> event(run, url, expiresAt))
                .chain(event -> outbox.write(connection, run.due().tenant(), List.of(event)));
    }

    private ReportReady event(Run run, URI url, Instant expiresAt) {
        ReportSchedule schedule = run.schedule();
        Period period = run.report().period();
        return new ReportReady(
                Ids.next(),
                schedule.id(),
                schedule.campaignId(),
                schedule.plan().name(),
                schedule.plan().type().title() + ": " + run.report().subject(),
                period.from(),
                period.to(),
                period.timeZone(),
                KpiTextRules.lines(run.report()),
                url,
                expiresAt,
                schedule.createdBy(),
                links.consolePage(schedule.campaignId()),
                schedule.plan().recipients());
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

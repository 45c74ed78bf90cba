package com.dryjets.analytics.report.schedule;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Failures;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs the schedules that are due, on every replica. */
@ApplicationScoped
class ScheduleTicker {

    private static final Logger LOG = Logger.getLogger(ScheduleTicker.class);
    private static final int BATCH = 50;

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Run report schedule", "scheduleId");
    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final ScheduleRunService runs;

    ScheduleTicker(TenantTransaction transactions, ScheduleRepository repository, ScheduleRunService runs) {
        this.transactions = transactions;
        this.repository = repository;
        this.runs = runs;
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> runDue() {
        return work.tick(() -> transactions
                .sql(Tenants.ALL, connection -> repository.due(connection, work.backingOff(), BATCH))
                .chain(due -> work.each(due, DueSchedule::id, this::run)));
    }

    /**
     * A failure is noted with the schedule, which has its own time for the retry, unless the database itself is away; then
     * nothing can be noted.
     */
    private Uni<Void> run(DueSchedule due) {
        return runs.run(due)
                .onFailure(failure -> !Failures.isTransient(failure))
                .recoverWithUni(failure -> runs.failed(due, failure).invoke(() -> warn(due, failure)));
    }

    private static void warn(DueSchedule due, Throwable failure) {
        // The problems that we expect say what is wrong; only a surprise needs its stack trace.
        LOG.warnf(
                failure instanceof Problem ? null : failure,
                "Report schedule failed; its nextRunAt says whether it is tried again tenant=%s scheduleId=%s reason=%s",
                due.tenant(),
                due.id(),
                failure.getMessage());
    }
}

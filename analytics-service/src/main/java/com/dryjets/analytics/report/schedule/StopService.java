package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.stop.StopToken;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/**
 * Stops a report for one of its recipients, who need no login: the link in their email is signed. The schedule's row is
 * locked as for a run, so the next run no longer includes them.
 */
@ApplicationScoped
class StopService {

    private static final Logger LOG = Logger.getLogger(StopService.class);

    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final Clock clock;

    StopService(TenantTransaction transactions, ScheduleRepository repository, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.clock = clock;
    }

    /** Whose copies of which report end. */
    record Copies(String report, String address, String scheduledBy) {}

    /** Finds what a link stops; changes nothing. 404 for a forged link, and once the schedule is deleted. */
    Uni<Copies> check(String text) {
        StopToken token = token(text);
        return inTenantOf(
                token,
                (connection, tenant) -> repository
                        .find(connection, tenant, token.subscriptionId())
                        .map(found -> found.orElseThrow(StopService::invalidLink))
                        .map(schedule -> copies(schedule, token)));
    }

    /** Removes the recipient from the schedule. A repetition changes nothing. */
    Uni<Copies> stop(String text) {
        StopToken token = token(text);
        return inTenantOf(
                token,
                (connection, tenant) -> repository
                        .lock(connection, tenant, token.subscriptionId())
                        .map(found -> found.orElseThrow(StopService::invalidLink))
                        .call(schedule -> stop(connection, tenant, schedule, token))
                        .map(schedule -> copies(schedule, token)));
    }

    private Uni<Void> stop(SqlConnection connection, String tenant, ReportSchedule schedule, StopToken token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportSchedule changed = schedule.stop(copies(schedule, token).address(), now);
        return changed.equals(schedule)
                ? Uni.createFrom().voidItem()
                : repository
                        .update(connection, tenant, changed)
                        .invoke(() -> LOG.infof(
                                "Report stopped by a recipient tenant=%s scheduleId=%s", tenant, schedule.id()));
    }

    private <T> Uni<T> inTenantOf(StopToken token, BiFunction<SqlConnection, String, Uni<T>> work) {
        return transactions
                .sql(Tenants.ALL, connection -> repository.tenant(connection, token.subscriptionId()))
                .map(tenant -> tenant.orElseThrow(StopService::invalidLink))
                .chain(tenant -> transactions.sql(tenant, connection -> work.apply(connection, tenant)));
    }

    private static StopToken token(String text) {
        return StopToken.parse(text).orElseThrow(StopService::invalidLink);
    }

    private static Copies copies(ReportSchedule schedule, StopToken token) {
        String address = schedule.recipientOf(token).orElseThrow(StopService::invalidLink);
        return new Copies(schedule.plan().name(), address, schedule.createdBy());
    }

    private static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid, or the report is no longer sent.");
    }
}

package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.campaign.CampaignKey;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of report schedules. */
@ApplicationScoped
class ScheduleRepository {

    private static final String INSERT = """
            insert into report_schedule (tenant, id, campaign_id, name, report_type, days, channels, cadence, weekday,
              day_of_month, time_of_day, time_zone, recipients, next_run_at, created_by, created_at, updated_at, version,
              stopped, stop_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)""";

    /** The creator, the time of creation and the key never change; they are in the parameters of both statements. */
    private static final String UPDATE = """
            update report_schedule set campaign_id = $3, name = $4, report_type = $5, days = $6, channels = $7, cadence = $8,
              weekday = $9, day_of_month = $10, time_of_day = $11, time_zone = $12, recipients = $13, next_run_at = $14,
              created_by = $15, created_at = $16, updated_at = $17, version = $18, stopped = $19, stop_key = $20
            where tenant = $1 and id = $2""";

    private static final String PAGE = """
            select * from report_schedule
            where tenant = $1 and campaign_id = $2 and ($3::uuid is null or id < $3)
            order by id desc limit $4""";

    private static final String COUNT = "select count(*) from report_schedule where tenant = $1 and campaign_id = $2";

    private static final String FIND = "select * from report_schedule where tenant = $1 and id = $2";

    private static final String TENANT = "select tenant from report_schedule where id = $1";

    private static final String LOCK = FIND + " for update";

    private static final String DELETE = "delete from report_schedule where tenant = $1 and id = $2";

    private static final String DUE = """
            select tenant, id from report_schedule
            where next_run_at <= clock_timestamp() and id <> all($1)
            order by next_run_at limit $2""";

    /** Another replica that runs the schedule holds its row, and moves next_run_at before it lets go. */
    private static final String CLAIM = """
            select * from report_schedule
            where tenant = $1 and id = $2 and next_run_at <= clock_timestamp()
            for update skip locked""";

    private static final String SUCCEEDED = """
            update report_schedule set next_run_at = $3, last_run_at = $4, last_error = null, failures = 0
            where tenant = $1 and id = $2""";

    private static final String FAILED = """
            update report_schedule set next_run_at = $3, last_run_at = $4, last_error = $5, failures = failures + 1
            where tenant = $1 and id = $2""";

    private static final String DELETE_OF = """
            delete from report_schedule
            where (tenant, campaign_id) in (select * from unnest($1::text[], $2::uuid[]))""";

    Uni<Void> insert(SqlConnection connection, String tenant, ReportSchedule schedule) {
        return connection
                .preparedQuery(INSERT)
                .execute(ScheduleRows.values(tenant, schedule))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection connection, String tenant, ReportSchedule schedule) {
        return connection
                .preparedQuery(UPDATE)
                .execute(ScheduleRows.values(tenant, schedule))
                .replaceWithVoid();
    }

    /** The schedules of a campaign, from the newest to the oldest. */
    Uni<List<ReportSchedule>> page(SqlConnection connection, String tenant, UUID campaignId, PageRequest page) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, campaignId, page.afterId().orElse(null), page.fetch()))
                .map(rows -> stream(rows).map(ScheduleRows::schedule).toList());
    }

    Uni<Long> count(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(tenant, campaignId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Optional<ReportSchedule>> find(SqlConnection connection, String tenant, UUID id) {
        return one(connection, FIND, tenant, id);
    }

    /** The tenant of a schedule, in the scope of all tenants. */
    Uni<Optional<String>> tenant(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(TENANT)
                .execute(Tuple.of(id))
                .map(rows -> stream(rows).map(row -> row.getString("tenant")).findFirst());
    }

    Uni<Optional<ReportSchedule>> lock(SqlConnection connection, String tenant, UUID id) {
        return one(connection, LOCK, tenant, id);
    }

    /** Returns whether there was such a schedule. */
    Uni<Boolean> delete(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(tenant, id)).map(result -> result.rowCount() == 1);
    }

    /** Deletes the schedules of campaigns, in the scope of all tenants. */
    Uni<Integer> deleteOf(SqlConnection connection, List<CampaignKey> campaigns) {
        Tuple keys = Tuple.tuple()
                .addArrayOfString(campaigns.stream().map(CampaignKey::tenant).toArray(String[]::new))
                .addArrayOfUUID(campaigns.stream().map(CampaignKey::id).toArray(UUID[]::new));
        return connection.preparedQuery(DELETE_OF).execute(keys).map(result -> result.rowCount());
    }

    /** The schedules of all tenants that are due, the longest waiting first. */
    Uni<List<DueSchedule>> due(SqlConnection connection, Set<UUID> except, int limit) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(except.toArray(UUID[]::new), limit))
                .map(rows -> stream(rows)
                        .map(row -> new DueSchedule(row.getString("tenant"), row.getUUID("id")))
                        .toList());
    }

    /** Locks a schedule that is due until the transaction ends; empty if another replica runs it or has run it. */
    Uni<Optional<ReportSchedule>> claim(SqlConnection connection, DueSchedule due) {
        return one(connection, CLAIM, due.tenant(), due.id());
    }

    Uni<Void> succeeded(SqlConnection connection, DueSchedule due, @Nullable Instant nextRun, Instant now) {
        return connection
                .preparedQuery(SUCCEEDED)
                .execute(Tuple.of(due.tenant(), due.id(), ScheduleRows.utc(nextRun), Utc.of(now)))
                .replaceWithVoid();
    }

    Uni<Void> failed(SqlConnection connection, DueSchedule due, @Nullable Instant retry, Instant now, RunError error) {
        return connection
                .preparedQuery(FAILED)
                .execute(Tuple.of(due.tenant(), due.id(), ScheduleRows.utc(retry), Utc.of(now), error.name()))
                .replaceWithVoid();
    }

    private static Uni<Optional<ReportSchedule>> one(SqlConnection connection, String sql, String tenant, UUID id) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant, id))
                .map(rows -> stream(rows).map(ScheduleRows::schedule).findFirst());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}

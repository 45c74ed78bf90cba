package com.dryjets.social.series;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.work.Utc;
import com.dryjets.social.post.Message;
import com.dryjets.social.post.MessageJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores recurring posts and claims those that are due. */
@ApplicationScoped
class SeriesRepository {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String INSERT = """
            insert into post_series (id, tenant, campaign_id, channel, account_id, parts, media, link, options, weekdays,
                time_of_day, time_zone, until, next_at, created_by, created_at, updated_at, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, 1)""";
    private static final String LIST = """
            select * from post_series where tenant = $1 and campaign_id = $2 and id > $3 order by id limit $4""";
    private static final String LOCK = "select * from post_series where tenant = $1 and id = $2 for update";
    private static final String DELETE = "delete from post_series where tenant = $1 and id = $2";

    private static final String DUE = """
            select tenant, id from post_series
            where next_at <= now() + $1 * interval '1 second' and id <> all($2)
            order by next_at limit $3""";
    private static final String LOCK_DUE = """
            select * from post_series
            where tenant = $1 and id = $2 and next_at <= clock_timestamp() + $3 * interval '1 second'
            for update skip locked""";
    private static final String ADVANCE = """
            update post_series set next_at = $3, failure = $4, updated_at = clock_timestamp(), version = version + 1
            where tenant = $1 and id = $2""";

    Uni<Void> insert(SqlConnection connection, Series series) {
        Message message = series.message();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.from(new Object[] {
                    series.id(),
                    series.tenant(),
                    series.campaignId(),
                    message.channel().name(),
                    series.accountId(),
                    MessageJson.parts(message),
                    MessageJson.media(message),
                    message.link() == null ? null : message.link().toString(),
                    MessageJson.options(message),
                    series.weekdays().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new),
                    series.time(),
                    series.zone().getId(),
                    series.until() == null ? null : Utc.of(series.until()),
                    series.nextAt() == null ? null : Utc.of(series.nextAt()),
                    series.createdBy(),
                    Utc.of(series.createdAt())
                }))
                .replaceWithVoid();
    }

    Uni<List<Series>> list(SqlConnection connection, String tenant, UUID campaignId, PageRequest page) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant, campaignId, page.afterId().orElse(FIRST), page.fetch()))
                .map(SeriesRepository::read);
    }

    /** Locks a recurring post until the transaction ends, or fails with 404. */
    Uni<Series> lock(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(tenant, id))
                .map(rows -> read(rows).stream().findFirst().orElseThrow(() -> Problem.notFound("recurring post", id)));
    }

    Uni<Void> delete(SqlConnection connection, Series series) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(series.tenant(), series.id()))
                .replaceWithVoid();
    }

    /** A recurring post whose next occurrence is near. */
    record Due(String tenant, UUID id) {}

    /** Finds recurring posts of all tenants whose next occurrence is near, except some. */
    Uni<List<Due>> due(SqlConnection connection, Duration ahead, Set<UUID> excluded, int limit) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of((double) ahead.toSeconds(), excluded.toArray(UUID[]::new), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(row.getString("tenant"), row.getUUID("id")))
                        .toList());
    }

    /** Locks one if it is still due; empty if it is not, or another replica works on it. */
    Uni<Optional<Series>> lockDue(SqlConnection connection, Due due, Duration ahead) {
        return connection
                .preparedQuery(LOCK_DUE)
                .execute(Tuple.of(due.tenant(), due.id(), (double) ahead.toSeconds()))
                .map(rows -> read(rows).stream().findFirst());
    }

    Uni<Void> advance(SqlConnection connection, Series series, @Nullable Instant nextAt, @Nullable String failure) {
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(series.tenant(), series.id(), nextAt == null ? null : Utc.of(nextAt), failure))
                .replaceWithVoid();
    }

    private static List<Series> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SeriesRepository::read)
                .toList();
    }

    private static Series read(Row row) {
        return new Series(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("campaign_id"),
                row.getUUID("account_id"),
                MessageJson.read(Channel.valueOf(row.getString("channel")), null, row),
                Arrays.stream(row.getArrayOfIntegers("weekdays"))
                        .map(DayOfWeek::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getLocalTime("time_of_day"),
                ZoneId.of(row.getString("time_zone")),
                Utc.instant(row.getOffsetDateTime("until")),
                Utc.instant(row.getOffsetDateTime("next_at")),
                row.getString("failure"),
                row.getString("created_by"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("version"));
    }
}

package com.dryjets.email.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of a tenant's own segments. */
@ApplicationScoped
class SegmentRepository {

    private static final String COLUMNS =
            "select id, name, cast(conditions as text) as content, created_at, updated_at, version from segment ";

    private static final String LIST =
            COLUMNS + "where tenant = $1 and conditions is not null order by name limit 1000";

    private static final String FIND = COLUMNS + "where tenant = $1 and id = $2 and conditions is not null";

    private static final String CREATE = """
            insert into segment (id, tenant, name, conditions, created_at, updated_at) values ($1, $2, $3, $4, now(), now())""";

    private static final String UPDATE = """
            update segment set name = $3, conditions = $4, size = case when conditions = $4 then size end,
              evaluated_at = case when conditions = $4 then evaluated_at end,
              due_at = case when conditions = $4 then due_at else now() end, updated_at = now(), version = version + 1
            where tenant = $1 and id = $2""";

    /** Unsent emails keep a segment from being deleted. */
    private static final String IN_USE = """
            select exists (select from email where tenant = $1 and cast(cast($2 as uuid) as text) = any(included || excluded)
              and status in ('DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED')) as used""";

    private static final String DELETE = """
            with members as (delete from segment_member where tenant = $1 and segment_id = $2)
            delete from segment where tenant = $1 and id = $2""";

    private static final String SIZES = """
            select id, size, evaluated_at from segment where tenant = $1 and size is not null""";

    Uni<List<SegmentRow>> list(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SegmentRow::of)
                        .toList());
    }

    /** Finds a segment; null if there is none. */
    Uni<SegmentRow> find(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, id))
                .map(rows ->
                        rows.size() == 0 ? null : SegmentRow.of(rows.iterator().next()));
    }

    /** Keeps others from changing the tenant's segments until the transaction ends, so that they form no cycle. */
    Uni<Void> lock(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery("select cast(pg_advisory_xact_lock(hashtextextended('segments:' || $1, 0)) as text)")
                .execute(Tuple.of(tenant))
                .replaceWithVoid();
    }

    Uni<Void> create(SqlConnection connection, String tenant, UUID id, String name, Condition conditions) {
        return connection
                .preparedQuery(CREATE)
                .execute(Tuple.of(id, tenant, name, json(conditions)))
                .replaceWithVoid();
    }

    Uni<Void> update(SqlConnection connection, String tenant, UUID id, String name, Condition conditions) {
        return connection
                .preparedQuery(UPDATE)
                .execute(Tuple.of(tenant, id, name, json(conditions)))
                .replaceWithVoid();
    }

    Uni<Boolean> isInUse(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(IN_USE)
                .execute(Tuple.of(tenant, id))
                .map(rows -> rows.iterator().next().getBoolean("used"));
    }

    Uni<Void> delete(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(DELETE).execute(Tuple.of(tenant, id)).replaceWithVoid();
    }

    /**
     * The maintained size of a segment.
     *
     * @param evaluatedAt as of when it is; null if the conditions have changed since
     */
    record Size(int size, @Nullable Instant evaluatedAt) {
        static Size of(Row row) {
            @Nullable OffsetDateTime at = row.getOffsetDateTime("evaluated_at");
            return new Size(row.getInteger("size"), at == null ? null : at.toInstant());
        }
    }

    /** Reads the maintained sizes. */
    Uni<Map<UUID, Size>> sizes(SqlConnection connection, String tenant) {
        return connection.preparedQuery(SIZES).execute(Tuple.of(tenant)).map(rows -> {
            Map<UUID, Size> sizes = new HashMap<>();
            rows.forEach(row -> sizes.put(row.getUUID("id"), Size.of(row)));
            return sizes;
        });
    }

    private static JsonObject json(Condition conditions) {
        return new JsonObject(DefinitionReader.json(conditions));
    }
}

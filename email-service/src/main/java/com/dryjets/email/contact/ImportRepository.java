package com.dryjets.email.contact;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of imports. */
@ApplicationScoped
class ImportRepository {

    private static final int LISTED_ERRORS = 100;

    private static final String FIND = "select * from contact_import where tenant = $1 and id = $2";

    private static final String PAGE = """
            select * from contact_import where tenant = $1 and ($2::uuid is null or id < $2) order by id desc limit $3""";

    private static final String ERRORS = """
            select line, reason from contact_import_reject where tenant = $1 and import_id = $2 order by line limit $3""";

    private static final String REJECTED = """
            select line, reason, cells from contact_import_reject where tenant = $1 and import_id = $2 and line > $3
            order by line limit $4""";

    private static final String CANCEL = """
            update contact_import set state = 'CANCELLED', finished_at = now(), lease_token = null, leased_until = null
            where tenant = $1 and id = $2 and state in ('RUNNING', 'CHECKED')""";

    private static final String RUN = """
            update contact_import set state = 'RUNNING', dry_run = $3, columns = $4, rows_read = 0, created = 0, updated = 0,
              rejected = 0, suppressed = 0, bytes_read = 0, finished_at = null, lease_token = null,
              leased_until = clock_timestamp() + interval '30 seconds'
            where tenant = $1 and id = $2 and state = 'CHECKED'""";

    private static final String CLAIM = """
            update contact_import set lease_token = $2, leased_until = clock_timestamp() + interval '1 minute'
            where id = $1 and state = 'RUNNING' and (lease_token is null or leased_until <= clock_timestamp()) returning *""";

    private static final String ABANDONED = """
            select id, tenant from contact_import where state = 'RUNNING' and leased_until <= clock_timestamp()
            order by leased_until limit 10""";

    /** Files are kept for a day after the last row, for those who fix a mapping and check again. */
    private static final List<String> CLEAN_UP = List.of(
            "delete from contact_import where state = 'UPLOADING' and leased_until < clock_timestamp()",
            """
            delete from contact_import_part p using contact_import i
            where i.id = p.import_id and i.finished_at < now() - interval '1 day'""",
            "delete from contact_import where created_at < now() - interval '30 days' and finished_at is not null");

    Uni<ImportView> find(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(ERRORS)
                .execute(Tuple.of(tenant, id, LISTED_ERRORS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new RejectedRow(row.getLong("line"), row.getString("reason")))
                        .toList())
                .chain(errors -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(tenant, id))
                        .map(rows -> rows.size() == 0
                                ? null
                                : ImportView.of(rows.iterator().next(), errors)));
    }

    Uni<List<ImportView>> page(SqlConnection connection, String tenant, PageRequest page) {
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant, page.afterId().orElse(null), page.fetch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> ImportView.of(row, List.of()))
                        .toList());
    }

    /** Reads rejected rows in the order of the file, after a line: line, reason and cells. */
    Uni<List<FileRow.Rejected>> rejected(SqlConnection connection, String tenant, UUID id, long afterLine, int limit) {
        return connection
                .preparedQuery(REJECTED)
                .execute(Tuple.of(tenant, id, afterLine, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new FileRow.Rejected(
                                row.getLong("line"),
                                row.getString("reason"),
                                Arrays.asList(row.getArrayOfStrings("cells"))))
                        .toList());
    }

    /** Cancels an import; returns whether it was not finished. */
    Uni<Boolean> cancel(SqlConnection connection, String tenant, UUID id) {
        return connection.preparedQuery(CANCEL).execute(Tuple.of(tenant, id)).map(result -> result.rowCount() == 1);
    }

    /** Starts a checked import again; returns whether it was checked. */
    Uni<Boolean> run(SqlConnection connection, String tenant, UUID id, boolean dryRun, List<ImportColumn> columns) {
        JsonArray json = new JsonArray(columns.stream()
                .map(column -> new JsonObject().put("header", column.header()).put("target", column.target()))
                .toList());
        return connection
                .preparedQuery(RUN)
                .execute(Tuple.of(tenant, id, dryRun, json))
                .map(result -> result.rowCount() == 1)
                .call(started -> started
                        ? connection
                                .preparedQuery("delete from contact_import_reject where tenant = $1 and import_id = $2")
                                .execute(Tuple.of(tenant, id))
                        : Uni.createFrom().voidItem());
    }

    /** Claims an import that nobody works on; null if somebody does or it is finished. */
    Uni<@Nullable ImportJob> claim(SqlConnection connection, UUID id, UUID lease) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(id, lease))
                .map(rows -> rows.size() == 0 ? null : job(rows.iterator().next()));
    }

    /** An import that was running when its process ended. */
    record Abandoned(UUID id, String tenant) {}

    Uni<List<Abandoned>> abandoned(SqlConnection connection) {
        return connection
                .query(ABANDONED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Abandoned(row.getUUID("id"), row.getString("tenant")))
                        .toList());
    }

    Uni<Void> cleanUp(SqlConnection connection) {
        return connection
                .query(CLEAN_UP.get(0))
                .execute()
                .chain(() -> connection.query(CLEAN_UP.get(1)).execute())
                .chain(() -> connection.query(CLEAN_UP.get(2)).execute())
                .replaceWithVoid();
    }

    private static ImportJob job(Row row) {
        return new ImportJob(
                row.getUUID("id"),
                row.getString("tenant"),
                row.getUUID("lease_token"),
                row.getBoolean("dry_run"),
                Charset.forName(row.getString("charset")),
                new FileDialect(row.getString("separator").charAt(0), row.getInteger("header_line")),
                row.getJsonArray("columns").stream()
                        .map(column -> ColumnTarget.parse(((JsonObject) column).getString("target")))
                        .toList(),
                row.getLong("rows_read"));
    }
}

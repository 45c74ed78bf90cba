package com.dryjets.email.contact;

import com.dryjets.email.file.FileDialect;
import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
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
            where tenant = $1 and id = $2 and state in ('UPLOADING', 'RUNNING', 'CHECKED')""";

    private static final String DELETE_PARTS = "delete from contact_import_part where tenant = $1 and import_id = $2";

    private static final String RUN = """
            update contact_import set state = 'RUNNING', dry_run = $3, columns = $4, rows_read = 0, created = 0, updated = 0,
              rejected = 0, suppressed = 0, bytes_read = 0, finished_at = null, lease_token = null, attempts = 0,
              leased_until = clock_timestamp() + interval '5 seconds'
            where tenant = $1 and id = $2 and state = 'CHECKED'
              and exists (select from contact_import_part where import_id = $2 and part = 0)""";

    private static final String UPLOADED = """
            update contact_import set state = 'RUNNING', bytes = $3, charset = $4, separator = $5, skipped_lines = $6,
              has_header = $7, columns = $8, preview = $9, leased_until = clock_timestamp() + interval '5 seconds'
            where tenant = $1 and id = $2 and state = 'UPLOADING'""";

    /** Claims one after the other, so that a tenant has one import in progress and leaves the connections to others. */
    private static final String LOCK_CLAIMS =
            "select cast(pg_advisory_xact_lock(hashtextextended('import:' || $1, 0)) as text)";

    private static final String IN_PROGRESS = """
            exists (select from contact_import o where o.tenant = i.tenant and o.id <> i.id and o.state = 'RUNNING'
              and o.lease_token is not null and o.leased_until > clock_timestamp())""";

    private static final String CLAIM = """
            update contact_import i set lease_token = $2, leased_until = clock_timestamp() + interval '1 minute',
              attempts = i.attempts + 1
            where i.id = $1 and i.state = 'RUNNING' and (i.lease_token is null or i.leased_until <= clock_timestamp())
              and not\s""" + IN_PROGRESS + " returning *";

    /** The oldest import of each tenant that nobody works on. */
    private static final String ABANDONED = """
            select distinct on (i.tenant) i.id, i.tenant from contact_import i
            where i.state = 'RUNNING' and i.leased_until <= clock_timestamp() and not i.id = any($1) and not\s""" + IN_PROGRESS + " order by i.tenant, i.leased_until limit 1000";

    /** A file that was checked is kept for a day, for those who fix a mapping and check again. */
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

    /** Cancels an import and deletes its file; returns whether it was not finished. */
    Uni<Boolean> cancel(SqlConnection connection, String tenant, UUID id) {
        return connection
                .preparedQuery(CANCEL)
                .execute(Tuple.of(tenant, id))
                .call(() -> connection.preparedQuery(DELETE_PARTS).execute(Tuple.of(tenant, id)))
                .map(result -> result.rowCount() == 1);
    }

    /** Stores how an uploaded file is read, so that it can be claimed; returns false if the upload was cancelled. */
    Uni<Boolean> uploaded(SqlConnection connection, String tenant, UploadedFile file) {
        FileReading reading = file.reading();
        return connection
                .preparedQuery(UPLOADED)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addUUID(file.id())
                        .addLong(file.bytes())
                        .addString(reading.charset().name())
                        .addString(String.valueOf(reading.dialect().separator()))
                        .addInteger(reading.dialect().skippedLines())
                        .addBoolean(reading.dialect().hasHeader())
                        .addValue(new JsonArray(ContactBatch.json(reading.columns())))
                        .addValue(new JsonArray(ContactBatch.json(reading.preview()))))
                .map(result -> result.rowCount() == 1);
    }

    /** Starts a checked import again; returns whether it was checked and its file is still stored. */
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

    /** Claims an import; null if somebody works on it or another one of the tenant, or it is finished. */
    Uni<@Nullable ImportJob> claim(SqlConnection connection, String tenant, UUID id, UUID lease) {
        return connection
                .preparedQuery(LOCK_CLAIMS)
                .execute(Tuple.of(tenant))
                .chain(() -> connection.preparedQuery(CLAIM).execute(Tuple.of(id, lease)))
                .map(rows -> rows.size() == 0 ? null : job(rows.iterator().next()));
    }

    /** An import that was running when its process ended. */
    record Abandoned(UUID id, String tenant) {}

    /** Finds the next import of each tenant, without those that failed a moment ago. */
    Uni<List<Abandoned>> abandoned(SqlConnection connection, Collection<UUID> without) {
        return connection
                .preparedQuery(ABANDONED)
                .execute(Tuple.of(without.toArray(UUID[]::new)))
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
                row.getString("charset"),
                new FileDialect(
                        row.getString("separator").charAt(0),
                        row.getInteger("skipped_lines"),
                        row.getBoolean("has_header")),
                ImportView.columns(row.getJsonArray("columns")),
                row.getLong("bytes"),
                row.getLong("rows_read"),
                row.getInteger("attempts"));
    }
}

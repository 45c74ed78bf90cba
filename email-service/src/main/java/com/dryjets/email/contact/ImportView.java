package com.dryjets.email.contact;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The import of a contact file, and how far it has come.
 *
 * @param bytesRead how many of the file's bytes were read
 * @param charset the encoding that was detected or named
 * @param separator the character between cells
 * @param preview the first rows, cell by cell
 * @param rows rows that were read, without the header: created + updated + rejected; in a dry run, updated counts all valid
 *     rows
 * @param updated rows of contacts that existed, or that an earlier row created
 * @param suppressed contacts of the file that receive no email, because their address is suppressed
 * @param errors the first hundred rejected rows
 * @param failure why the import ended early
 */
public record ImportView(
        UUID id,
        ImportState state,
        boolean dryRun,
        long bytes,
        long bytesRead,
        @Nullable String charset,
        @Nullable String separator,
        List<ImportColumn> columns,
        List<List<String>> preview,
        long rows,
        long created,
        long updated,
        long rejected,
        long suppressed,
        List<RejectedRow> errors,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static ImportView of(Row row, List<RejectedRow> errors) {
        @Nullable OffsetDateTime finished = row.getOffsetDateTime("finished_at");
        return new ImportView(
                row.getUUID("id"),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getString("charset"),
                row.getString("separator"),
                columns(row.getJsonArray("columns")),
                preview(row.getJsonArray("preview")),
                row.getLong("rows_read"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("rejected"),
                row.getLong("suppressed"),
                errors,
                row.getString("failure"),
                row.getOffsetDateTime("created_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    static List<ImportColumn> columns(JsonArray json) {
        return json.stream()
                .map(JsonObject.class::cast)
                .map(column -> new ImportColumn(
                        column.getString("header"), column.getString("target"), numbers(column.getString("numbers"))))
                .toList();
    }

    private static @Nullable NumberStyle numbers(@Nullable String name) {
        return name == null ? null : NumberStyle.valueOf(name);
    }

    static List<List<String>> preview(JsonArray json) {
        return json.stream()
                .map(JsonArray.class::cast)
                .map(row -> row.stream().map(String.class::cast).toList())
                .toList();
    }

    /** Returns whether no more rows will be read. */
    boolean ended() {
        return state != ImportState.UPLOADING && state != ImportState.RUNNING;
    }
}

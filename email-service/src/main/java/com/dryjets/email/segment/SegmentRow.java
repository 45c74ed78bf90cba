package com.dryjets.email.segment;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A segment of a tenant's own, as it is stored. */
record SegmentRow(UUID id, String name, Condition conditions, Instant createdAt, Instant updatedAt, long version) {

    static SegmentRow of(Row row) {
        return new SegmentRow(
                row.getUUID("id"),
                row.getString("name"),
                DefinitionReader.condition(row.getString("content")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }
}

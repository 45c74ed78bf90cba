package com.dryjets.email.list;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list as it is stored. */
record StoredList(
        UUID id,
        String name,
        @Nullable String description,
        OptIn optIn,
        List<String> topics,
        @Nullable String color,
        int size,
        int pending,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static StoredList of(Row row) {
        return new StoredList(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("double_opt_in") ? OptIn.DOUBLE : OptIn.SINGLE,
                List.of(row.getArrayOfStrings("topics")),
                row.getString("color"),
                row.getInteger("size"),
                row.getInteger("pending"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    ListView view(String subscribeUrl) {
        return new ListView(
                id,
                name,
                description,
                optIn,
                topics,
                color,
                size,
                pending,
                subscribeUrl,
                createdAt,
                updatedAt,
                version);
    }
}

package com.dryjets.email.contact;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact.
 *
 * @param key identifies the contact in the system it comes from
 * @param suppressed whether the address is on the suppression list and receives no email
 */
public record ContactView(
        UUID id,
        @Nullable String key,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        List<String> tags,
        Map<String, String> attributes,
        boolean suppressed,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ContactView of(Row row) {
        return new ContactView(
                row.getUUID("id"),
                row.getString("contact_key"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("time_zone"),
                List.of(row.getArrayOfStrings("tags")),
                attributes(row.getJsonObject("attributes")),
                row.getBoolean("suppressed"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    private static Map<String, String> attributes(JsonObject json) {
        Map<String, String> attributes = new TreeMap<>();
        json.forEach(entry -> attributes.put(entry.getKey(), String.valueOf(entry.getValue())));
        return attributes;
    }
}

package com.dryjets.email.contact;

import io.vertx.core.json.JsonArray;
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
 * @param email the address as it was written
 * @param attributes own fields: texts, numbers, booleans, days as text, and lists of texts
 * @param suppressed whether the address is on the suppression list and receives no email
 */
public record ContactView(
        UUID id,
        @Nullable String key,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable String locale,
        List<String> tags,
        Map<String, Object> attributes,
        Consent consent,
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
                row.getString("locale"),
                List.of(row.getArrayOfStrings("tags")),
                attributes(row.getJsonObject("attributes")),
                Consent.of(row),
                row.getBoolean("suppressed"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
    }

    /** Returns the values by the names that segments and merge tags use; only those that the contact has. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new TreeMap<>(attributes);
        fields.put("email", email);
        put(fields, "firstName", firstName);
        put(fields, "lastName", lastName);
        put(fields, "key", key);
        put(fields, "timeZone", timeZone);
        put(fields, "locale", locale);
        fields.put("tags", tags);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value == null) {
            // The contact's own field of this name must not stand for it.
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    private static Map<String, Object> attributes(JsonObject json) {
        Map<String, Object> attributes = new TreeMap<>();
        json.forEach(entry -> attributes.put(
                entry.getKey(), entry.getValue() instanceof JsonArray list ? list.getList() : entry.getValue()));
        return attributes;
    }
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Queries of the contacts' fields that an email uses. */
@ApplicationScoped
class RecipientFieldRepository implements RecipientFields {

    /** Only what is asked for: a contact may have a hundred fields of its own. The columns come before fields of the same name. */
    private static final String FIND = """
            select r.id, jsonb_strip_nulls(coalesce(
                (select jsonb_object_agg(name, c.attributes -> name) from unnest($3::text[]) name
                  where c.attributes -> name is not null), '{}')
              || jsonb_build_object('email', c.email, 'firstName', c.first_name, 'lastName', c.last_name,
                'key', c.contact_key, 'timeZone', c.time_zone, 'locale', c.locale, 'tags', c.tags)) as fields
            from recipient r join contact c on c.tenant = r.tenant and c.id = r.contact_id
            where r.tenant = $1 and r.id = any($2)""";

    @Override
    public Uni<Map<UUID, Map<String, Object>>> of(
            SqlConnection connection, String tenant, Collection<UUID> recipients, Set<String> names) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(tenant, recipients.toArray(UUID[]::new), names.toArray(String[]::new)))
                .map(rows -> {
                    Map<UUID, Map<String, Object>> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("id"), fields(row.getJsonObject("fields"))));
                    return found;
                });
    }

    private static Map<String, Object> fields(JsonObject json) {
        Map<String, Object> fields = new HashMap<>();
        json.forEach(entry -> fields.put(
                entry.getKey(), entry.getValue() instanceof JsonArray list ? list.getList() : entry.getValue()));
        return fields;
    }
}

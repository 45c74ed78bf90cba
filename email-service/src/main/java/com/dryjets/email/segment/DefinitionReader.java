package com.dryjets.email.segment;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.contact.FieldType;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the definitions of a tenant from rows of kind, id, name and content. */
final class DefinitionReader {

    /** All that conditions can refer to, in one statement. */
    static final String SQL = """
            select 'segment' as kind, cast(id as text) as id, name, cast(conditions as text) as content from segment
              where tenant = $1 and conditions is not null
            union all select 'list', cast(id as text), name, cast(to_jsonb(topics) as text) from contact_list where tenant = $1
            union all select 'field', null, name, type from contact_field where tenant = $1""";

    private DefinitionReader() {}

    static Definitions read(List<Object[]> rows) {
        Map<UUID, Condition> segments = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, List<String>> lists = new HashMap<>();
        Map<String, FieldType> fields = new HashMap<>();
        for (Object[] row : rows) {
            String name = (String) row[2];
            if (row[0].equals("field")) {
                fields.put(name, FieldType.valueOf((String) row[3]));
                continue;
            }
            UUID id = UUID.fromString((String) row[1]);
            names.put(id, name);
            if (row[0].equals("list")) {
                lists.put(id, topics((String) row[3]));
            } else {
                segments.put(id, condition((String) row[3]));
            }
        }
        return new Definitions(segments, names, lists, fields);
    }

    private static List<String> topics(String json) {
        return new JsonArray(json).stream().map(String.class::cast).toList();
    }

    /** Writes rows as JSON, in which an empty text stands for what is absent. */
    static String write(List<Object[]> rows) {
        List<List<String>> texts = rows.stream()
                .map(row ->
                        Stream.of(row).map(value -> Objects.toString(value, "")).toList())
                .toList();
        try {
            return EventJson.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Definitions cannot be written as JSON", e);
        }
    }

    /** Reads rows that were written as JSON. */
    static List<Object[]> rows(String json) {
        try {
            return List.of((Object[][]) EventJson.mapper().readValue(json, String[][].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored definitions cannot be read", e);
        }
    }

    static Condition condition(String json) {
        try {
            return EventJson.mapper().readValue(json, Condition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored conditions cannot be read", e);
        }
    }

    static String json(Condition condition) {
        try {
            return EventJson.mapper().writeValueAsString(condition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Conditions cannot be written as JSON", e);
        }
    }
}

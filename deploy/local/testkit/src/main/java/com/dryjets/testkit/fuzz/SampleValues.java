package com.dryjets.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Values that a schema allows, usually plain ones and, on request, those at its boundaries. */
final class SampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a schema does not say. */
    private static final Map<String, List<String>> BY_NAME = Map.of(
            "timeZone", List.of("Europe/Berlin", "UTC"),
            "channels", List.of("EMAIL", "SOCIAL", "LINKEDIN"),
            "email", List.of("anna@example.com"),
            "from", List.of("Shop <shop@example.com>"),
            "currency", List.of("EUR", "JPY", "KWD"));

    private static final List<String> PLAIN =
            List.of("EUR", "Spring sale", "a", "key-1", "a@example.com", "/path", "https://example.com/a", "1");
    private static final List<String> BOUNDARY = List.of(
            "",
            "👩‍👩‍👧‍👦",
            "שלום",
            "e\u0301",
            "'; drop table x; --",
            "<script>alert(1)</script>",
            "a\nb",
            "%",
            "\\",
            "  a  ");

    /** Schemas may contain themselves: from this depth only what is required is filled, and arrays are short sooner. */
    private static final int DEEPEST = 8;

    private static final int LARGE_DEPTH = 3;

    private final ApiDocument document;
    private final Random random;
    private final KnownIds ids;
    private final boolean boundary;
    private int depth;

    SampleValues(ApiDocument document, Random random, KnownIds ids, boolean boundary) {
        this.document = document;
        this.random = random;
        this.ids = ids;
        this.boundary = boundary;
    }

    /**
     * A value of a schema.
     *
     * @param name of the field or parameter, a hint at what the schema does not say
     */
    JsonNode value(String name, JsonNode unresolved) {
        JsonNode schema = document.resolve(unresolved);
        if (schema.has("anyOf") || schema.has("oneOf")) {
            JsonNode options = schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
            return value(name, options.get(boundary ? random.nextInt(options.size()) : 0));
        }
        if (schema.has("allOf")) {
            return value(name, schema.at("/allOf/0"));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> nested(() -> object(schema));
            case "array" -> nested(() -> array(name, schema));
            case "integer" -> JSON.numberNode(number(schema).setScale(0, RoundingMode.CEILING));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(string(name, schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.get(boundary ? random.nextInt(type.size()) : 0).asText()
                : type.asText("string");
    }

    private JsonNode nested(Supplier<JsonNode> value) {
        depth++;
        try {
            return value.get();
        } finally {
            depth--;
        }
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || depth <= DEEPEST && random.nextBoolean()) {
                object.set(field.getKey(), value(field.getKey(), field.getValue()));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set("key", value("key", schema.get("additionalProperties")));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        boolean isDeep = depth > LARGE_DEPTH;
        int most = Math.min(schema.path("maxItems").asInt(least + 2), boundary && !isDeep ? 1_000 : least + 2);
        int size = boundary && random.nextInt(4) == 0 ? most : Math.min(most, Math.max(least, 1));
        for (int i = 0; i < size; i++) {
            array.add(value(name, schema.path("items")));
        }
        return array;
    }

    private BigDecimal number(JsonNode schema) {
        BigDecimal least = schema.path("minimum").decimalValue();
        BigDecimal most =
                schema.has("maximum") ? schema.get("maximum").decimalValue() : least.add(BigDecimal.valueOf(1_000));
        if (boundary && random.nextInt(2) == 0) {
            return random.nextBoolean() ? least : most;
        }
        BigDecimal share = BigDecimal.valueOf(random.nextInt(100)).movePointLeft(2);
        return least.add(most.subtract(least).multiply(share)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private String string(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" -> instant(name).toString();
            case "date" -> LocalDate.ofEpochDay(20_000 + random.nextInt(1_000)).toString();
            case "uuid" -> uuid();
            case "uri" -> "https://example.com/" + random.nextInt(1_000);
            default -> text(name, schema);
        };
    }

    /** Ends come after starts, and what has occurred is past. */
    private Instant instant(String name) {
        if (name.equals("occurredAt") || name.equals("at")) {
            int seconds = name.equals("at") ? 3_600 : random.nextInt(60);
            return Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(seconds);
        }
        int days = random.nextInt(30) + (name.toLowerCase(Locale.ROOT).contains("end") ? 40 : 1);
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
    }

    private String uuid() {
        return random.nextInt(4) > 0
                ? ids.any(random).toString()
                : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String text(String name, JsonNode schema) {
        int most = schema.path("maxLength").asInt(100_000);
        if (boundary && random.nextInt(3) == 0) {
            return random.nextBoolean() ? "z".repeat(Math.min(most, 100_000)) : pick(BOUNDARY);
        }
        List<String> candidates = new ArrayList<>(BY_NAME.getOrDefault(name, List.of()));
        if (candidates.isEmpty()) {
            schema.path("examples").forEach(example -> candidates.add(example.asText()));
            if (schema.has("example")) {
                candidates.add(schema.get("example").asText());
            }
            candidates.addAll(PLAIN);
        }
        Pattern pattern = Pattern.compile(schema.path("pattern").asText(""));
        List<String> allowed = candidates.stream()
                .filter(text -> text.length() <= most && pattern.matcher(text).find())
                .toList();
        return allowed.isEmpty() ? "a" : pick(allowed);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}

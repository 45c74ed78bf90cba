package com.dryjets.local.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An example from a network's documentation. An answer matches it if it has the same fields, each of the same type, at all
 * depths; the elements of a list are compared with the example's first one. An empty object stands for any.
 */
public final class Documented {

    private final Object example;
    private final Set<String> absent;
    private final Set<String> more;

    private Documented(Object example, Set<String> absent, Set<String> more) {
        this.example = example;
        this.absent = absent;
        this.more = more;
    }

    /** Reads an example. */
    public static Documented example(String json) {
        return new Documented(Json.decodeValue(json), Set.of(), Set.of());
    }

    /** Names fields of the example that were not asked for, or that the case at hand does not have. */
    public Documented without(String... paths) {
        return new Documented(example, Set.of(paths), more);
    }

    /** Names fields that the documentation describes beside the example. */
    public Documented with(String... paths) {
        return new Documented(example, absent, Set.of(paths));
    }

    /** Asserts that an answer has the form of the example. */
    public void matches(String answer) {
        List<String> differences = new ArrayList<>();
        compare("", example, Json.decodeValue(answer), differences);
        assertThat(differences).as("differences of %s", answer).isEmpty();
    }

    private void compare(String path, Object expected, Object actual, List<String> differences) {
        if (expected instanceof JsonObject object && actual instanceof JsonObject found) {
            if (!object.isEmpty()) {
                compareFields(path.isEmpty() ? "" : path + ".", object, found, differences);
            }
        } else if (expected instanceof JsonArray array && actual instanceof JsonArray found) {
            found.forEach(element -> {
                if (!array.isEmpty()) {
                    compare(path + "[]", array.getValue(0), element, differences);
                }
            });
        } else if (!type(expected).equals(type(actual))) {
            differences.add("%s is a %s, not a %s".formatted(path, type(actual), type(expected)));
        }
    }

    private void compareFields(String prefix, JsonObject expected, JsonObject actual, List<String> differences) {
        for (String name : expected.fieldNames()) {
            String path = prefix + name;
            if (!actual.containsKey(name) && !absent.contains(path)) {
                differences.add(path + " is missing");
            } else if (actual.containsKey(name)) {
                compare(path, expected.getValue(name), actual.getValue(name), differences);
            }
        }
        actual.fieldNames().stream()
                .filter(name -> !expected.containsKey(name) && !more.contains(prefix + name))
                .forEach(name -> differences.add(prefix + name + " is not documented"));
    }

    private static String type(Object value) {
        return switch (value) {
            case null -> "null";
            case String unused -> "string";
            case Number unused -> "number";
            case Boolean unused -> "boolean";
            case JsonArray unused -> "list";
            default -> "object";
        };
    }
}

package com.dryjets.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that are wrong, or that break careless code. */
final class HostileValues {

    private static final String LONG = "x".repeat(70_000);

    /** JSON as text, so that it may hold what no JSON library writes. */
    private static final List<String> JSON = List.of(
            "null",
            "0",
            "-1",
            "7.5",
            "1e30",
            "-1e400",
            "99999999999999999999",
            "1795876118000",
            "true",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"\\ud83d\"",
            "\"\\u202egnp.exe\"",
            "\"\\u0000\"",
            "\"+292278994-08-17T07:12:55Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"2026-13-45T99:00:00Z\"",
            "\"2020-01-01T00:00:00\"",
            "\"UTC+3\"",
            "\"//x\"",
            "\"javascript:alert(1)\"",
            "\"http://[::1\"",
            "\"1-1-1-1-1\"",
            "\"NaN\"",
            "\"=1+1\"",
            "\"👩‍👩‍👧‍👦\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "{\"a\":null}",
            "{\"\":\"\"}",
            "\"" + LONG + "\"");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "nul",
            "null",
            "[]",
            "[1]",
            "\"a\"",
            "7",
            "{\"a\":}",
            "{'a':1}",
            "{\"a\":1}{\"b\":2}",
            "\uFEFF{}",
            "[".repeat(3_000),
            "{\"a\":".repeat(1_500),
            "\u0000");

    private static final List<String> TEXTS = List.of(
            "",
            "%20",
            "x",
            "-1",
            "0",
            "1.5",
            "null",
            "true",
            "maybe",
            "99999999999999999999",
            "%00",
            "a%00b",
            "%FF%FE",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "AAAA",
            "MDE5MB8wMTkw",
            "..%2F..",
            "%2F",
            "%25",
            "1-1-1-1-1",
            "%27%20or%20%271%27=%271",
            "2026-13-45",
            "y".repeat(4_000));

    private static final List<String> HEADERS = List.of(
            "",
            "x",
            "*",
            "W/\"1\"",
            "\"1\"",
            "\"1\", \"2\"",
            "\"",
            "////",
            "/",
            "a",
            "*/*;q=x",
            "a/b;c=\"",
            ";",
            "k".repeat(3_000));

    private HostileValues() {}

    /** A value for a parameter in the path or the query, percent-encoded. */
    static String text(Random random) {
        return pick(random, TEXTS);
    }

    static String header(Random random) {
        return pick(random, HEADERS);
    }

    static String body(Random random) {
        return pick(random, BODIES);
    }

    /** Breaks one place of a body: replaces a value, removes it, or adds one. */
    static String broken(JsonNode body, Random random) {
        JsonNode copy = body.deepCopy();
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(copy, containers);
        if (containers.isEmpty()) {
            return body(random);
        }
        String mark = "@broken@";
        switch (pick(random, containers)) {
            case ObjectNode object -> breakObject(object, mark, random);
            case ArrayNode array when array.isEmpty() -> array.add(mark);
            case ArrayNode array -> array.set(random.nextInt(array.size()), mark);
            default -> throw new IllegalStateException("Neither an object nor an array");
        }
        return copy.toString().replace('"' + mark + '"', pick(random, JSON));
    }

    private static void breakObject(ObjectNode object, String mark, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(10) == 0) {
            object.put("unknown", mark);
        } else if (random.nextInt(6) == 0) {
            object.remove(pick(random, names));
        } else {
            object.put(pick(random, names), mark);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package com.dryjets.testkit;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Checks that a client whose answer got lost can repeat each POST of the service under test: because it takes an
 * {@code Idempotency-Key}, or for a reason that its test gives.
 */
public final class RepeatablePosts {

    private static final String KEY = "Idempotency-Key";

    private RepeatablePosts() {}

    /**
     * Fails with every POST of the OpenAPI document that takes no key and has no reason, and with every reason that none needs.
     *
     * @param reasons why an operation takes no key, by its id
     */
    public static void check(Map<String, String> reasons) {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<String> withoutKey = paths.values().stream()
                .filter(path -> path.containsKey("post"))
                .map(path -> path.get("post"))
                .filter(operation -> !takesKey(operation))
                .map(operation -> (String) operation.get("operationId"))
                .toList();
        List<String> faults = new ArrayList<>();
        withoutKey.stream()
                .filter(id -> reasons.getOrDefault(id, "").isBlank())
                .forEach(id -> faults.add(id + " takes no " + KEY + ", and no reason is given"));
        new TreeSet<>(reasons.keySet())
                .stream().filter(id -> !withoutKey.contains(id)).forEach(id -> faults.add(id + " needs no reason"));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean takesKey(Map<String, Object> operation) {
        List<Map<String, Object>> parameters =
                (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return parameters.stream().anyMatch(parameter -> KEY.equals(parameter.get("name")));
    }
}

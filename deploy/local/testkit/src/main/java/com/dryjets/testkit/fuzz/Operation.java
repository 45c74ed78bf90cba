package com.dryjets.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of an OpenAPI document.
 *
 * @param description the operation object, with references resolved on access
 */
record Operation(String method, String path, JsonNode description) {

    static final String EVENT_STREAM = "text/event-stream";

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** A parameter in the path, the query or the headers. */
    record Parameter(String place, String name, boolean required, JsonNode schema) {}

    static Stream<Operation> of(String path, JsonNode item) {
        return METHODS.stream()
                .filter(item::has)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path, item.get(method)));
    }

    String name() {
        return method + " " + path;
    }

    /** Returns whether the operation makes things that others need: it writes and names nothing that exists. */
    boolean creates() {
        return method.equals("POST") && !path.contains("{");
    }

    boolean isSecured() {
        return !description.path("security").isEmpty();
    }

    /** Returns whether a success is an endless stream. */
    boolean streams() {
        return description.at("/responses/200/content").has(EVENT_STREAM);
    }

    List<Parameter> parameters() {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .map(parameter -> new Parameter(
                        parameter.path("in").asText(),
                        parameter.path("name").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("schema")))
                .toList();
    }

    /** The media types of the body; empty without a body. */
    List<String> bodyTypes() {
        return StreamSupport.stream(
                        ((Iterable<String>) () ->
                                        description.at("/requestBody/content").fieldNames())
                                .spliterator(),
                        false)
                .toList();
    }

    JsonNode bodySchema(String mediaType) {
        return description.at("/requestBody/content").path(mediaType).path("schema");
    }

    boolean requiresBody() {
        return description.at("/requestBody/required").asBoolean();
    }

    /** The answer that is documented for exactly this status. */
    Optional<JsonNode> answer(int status) {
        return Optional.ofNullable(description.path("responses").get(Integer.toString(status)));
    }
}

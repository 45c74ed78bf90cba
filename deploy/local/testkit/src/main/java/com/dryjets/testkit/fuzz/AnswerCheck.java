package com.dryjets.testkit.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares an answer with what the document says about it. */
final class AnswerCheck {

    private static final String EVENTS = "x-events";
    private static final String PROBLEM = "application/problem+json";
    private static final String PAGE = "text/html";
    private static final Pattern CLASS_NAME =
            Pattern.compile("\\b(?:com|org|io|java|jakarta)\\.[a-z]\\w*\\.\\w|\\b[A-Z]\\w+(?:Exception|Error)\\b");

    private final ApiDocument document;

    AnswerCheck(ApiDocument document) {
        this.document = document;
    }

    /** What is wrong with the answer; empty if it is as documented. */
    Optional<String> fault(Call call, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 && !isExpected(call.operation(), status)) {
            return Optional.of("an error of the service: " + Call.shorten(answer.body()));
        }
        if (status < 400 && !call.allowed()) {
            return Optional.of("accepted a body that its schema forbids");
        }
        Optional<JsonNode> documented = call.operation().answer(status).map(document::resolve);
        if (documented.isEmpty()) {
            return Optional.of("not documented: " + Call.shorten(answer.body()));
        }
        if (answer.headers().firstValue("X-Content-Type-Options").isEmpty()) {
            return Optional.of("without X-Content-Type-Options");
        }
        JsonNode content = documented.get().path("content");
        return content(content, status, answer)
                .or(() -> status < 300 && call.operation().streams()
                        ? streamFault(content.path(Operation.EVENT_STREAM).path(EVENTS), call.resumes(), answer.body())
                        : Optional.empty());
    }

    /** The document names the schema of each event's data, by the event's name, in an extension. */
    private Optional<String> streamFault(JsonNode schemas, boolean resumes, String body) {
        List<SentEvent> events = SentEvent.parse(body);
        if (events.isEmpty() && !resumes) {
            return Optional.of("sent no event: " + Call.shorten(body));
        }
        return events.stream()
                .flatMap(event -> eventFault(schemas.path(event.name()), event).stream())
                .findFirst();
    }

    private Optional<String> eventFault(JsonNode schema, SentEvent event) {
        return schema.isMissingNode()
                ? Optional.of("sent an event that is not documented: " + event.name())
                : schemaFault(schema, event.data()).map(fault -> "event " + event.name() + " " + fault);
    }

    /** Returns whether the resource itself documents the error, such as a network that does not respond. */
    private static boolean isExpected(Operation operation, int status) {
        return status == 503
                && operation
                        .answer(status)
                        .filter(answer -> !answer.has("$ref"))
                        .isPresent();
    }

    private Optional<String> content(JsonNode content, int status, HttpResponse<String> answer) {
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? Optional.empty() : Optional.of("has a body that is not documented");
        }
        String type = answer.headers()
                .firstValue("Content-Type")
                .map(AnswerCheck::withoutParameters)
                .orElse("none");
        Optional<JsonNode> documented = content.properties().stream()
                .filter(entry -> withoutParameters(entry.getKey()).equals(type))
                .map(Map.Entry::getValue)
                .findFirst();
        // People get an error as a page, and programs as a problem.
        if (documented.isEmpty() || status >= 400 && !type.equals(PROBLEM) && !type.equals(PAGE)) {
            return Optional.of("media type " + type + " is not documented: " + Call.shorten(answer.body()));
        }
        if (status >= 400 && CLASS_NAME.matcher(answer.body()).find()) {
            return Optional.of("names a class: " + Call.shorten(answer.body()));
        }
        return type.endsWith("json") && !type.endsWith("ndjson")
                ? schemaFault(documented.get().path("schema"), answer.body())
                : Optional.empty();
    }

    private static String withoutParameters(String mediaType) {
        return mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private Optional<String> schemaFault(JsonNode schema, String body) {
        try {
            List<String> errors = document.errors(schema, ApiDocument.JSON.readTree(body));
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of("does not match its schema: "
                            + errors.stream().limit(3).toList() + " in " + Call.shorten(body));
        } catch (JsonProcessingException e) {
            return Optional.of("is not JSON: " + Call.shorten(body));
        }
    }
}

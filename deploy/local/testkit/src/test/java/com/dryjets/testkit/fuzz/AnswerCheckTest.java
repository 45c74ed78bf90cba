package com.dryjets.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

    private static final String DOCUMENT = """
            {"paths": {"/stream": {"get": {"responses": {"200": {"content": {"text/event-stream": {
                "schema": {"type": "string"},
                "x-events": {"status": {"$ref": "#/components/schemas/Status"}}}}}}}}},
             "components": {"schemas": {"Status": {
                "type": "object", "required": ["status"], "properties": {"status": {"type": "string"}}}}}}""";

    private final ApiDocument document = new ApiDocument(DOCUMENT);
    private final AnswerCheck check = new AnswerCheck(document);

    @Test
    void acceptsDocumentedEvents() {
        assertThat(fault(Map.of(), "text/event-stream", ":\n\nevent: status\ndata: {\"status\": \"DRAFT\"}\n\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | {\"status\": 7}      | event status does not match its schema",
                "status | null                 | event status does not match its schema",
                "status | DRAFT                | event status is not JSON",
                "budget | {\"status\": \"DRAFT\"} | sent an event that is not documented: budget",
            })
    void findsEventsThatAreNotAsDocumented(String name, String data, String fault) {
        assertThat(fault(Map.of(), "text/event-stream", "event: %s\ndata: %s\n\n".formatted(name, data)))
                .hasValueSatisfying(text -> assertThat(text).startsWith(fault));
    }

    @Test
    void onlyAClientThatResumesMayHaveToWait() {
        assertThat(fault(Map.of(), "text/event-stream", ":\n\n"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("sent no event"));
        assertThat(fault(Map.of("Last-Event-ID", "7"), "text/event-stream", ":\n\n"))
                .isEmpty();
    }

    @Test
    void findsAnotherMediaType() {
        assertThat(fault(Map.of(), "text/plain", "")).isPresent();
    }

    private Optional<String> fault(Map<String, String> headers, String type, String body) {
        Call call = new Call(document.operations().getFirst(), "/stream", headers, null, true);
        return check.fault(call, new Answer(type, body));
    }

    private record Answer(String type, String body) implements HttpResponse<String> {

        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(
                    Map.of("Content-Type", List.of(type), "X-Content-Type-Options", List.of("nosniff")),
                    (name, value) -> true);
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/stream");
        }

        @Override
        public @Nullable Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}

package com.dryjets.testkit.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated request.
 *
 * @param target path and query, percent-encoded
 * @param allowed false if the body breaks its schema, so that the service must refuse it
 */
record Call(
        Operation operation,
        String target,
        Map<String, String> headers,
        @Nullable String body,
        boolean allowed) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int SHOWN = 400;

    HttpRequest request(URI service) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + target))
                .timeout(TIMEOUT)
                .method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return request.build();
    }

    /** Returns whether the request continues a stream. */
    boolean resumes() {
        return headers.containsKey("Last-Event-ID");
    }

    /** The request in words, without its token. */
    @Override
    public String toString() {
        String shown = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals("Authorization"))
                .map(header -> shorten(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining(", "));
        return "%s %s [%s] %s".formatted(operation.method(), shorten(target), shown, shorten(String.valueOf(body)));
    }

    static String shorten(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}

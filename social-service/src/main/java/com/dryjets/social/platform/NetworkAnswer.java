package com.dryjets.social.platform;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An HTTP answer of a network.
 *
 * @param body missing where there is none, or it is no JSON, as with the error page of a proxy
 */
public record NetworkAnswer(int status, JsonNode body, MultivaluedMap<String, String> headers) {

    /** Reads an answer, whatever its status; fails only where there is none. */
    public static Uni<NetworkAnswer> of(Uni<RestResponse<String>> request) {
        return request.map(
                answer -> new NetworkAnswer(answer.getStatus(), json(text(answer)), answer.getStringHeaders()));
    }

    /** The body as text: the client reads that of a good answer, and leaves that of a refusal as the stream that came. */
    private static String text(RestResponse<?> answer) {
        return switch (answer.getEntity()) {
            case null -> "";
            case InputStream stream -> read(stream);
            case Object text -> text.toString();
        };
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).filter(value -> !value.isBlank());
    }

    /** A header that is a whole number. */
    public Optional<Long> number(String name) {
        return header(name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The text at a path of the body, which must be there in a good answer. */
    public String text(String pointer) {
        String value = body.at(pointer).asText("");
        if (value.isEmpty()) {
            throw PlatformFailure.of(PlatformFailure.Kind.UNKNOWN, "The answer lacks " + pointer);
        }
        return value;
    }
}

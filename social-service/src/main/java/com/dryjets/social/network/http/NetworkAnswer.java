package com.dryjets.social.network.http;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.NetworkFailure;
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
 * An HTTP response of a network.
 *
 * @param body a missing node if the response has no JSON body, such as the error page of a proxy
 */
public record NetworkAnswer(int status, JsonNode body, MultivaluedMap<String, String> headers) {

    /** Reads a response of any status; fails only if there is none. */
    public static Uni<NetworkAnswer> of(Uni<RestResponse<String>> request) {
        return request.map(
                answer -> new NetworkAnswer(answer.getStatus(), json(text(answer)), answer.getStringHeaders()));
    }

    /** Reads the body as text. The REST client does so for a success, but leaves an error's body as a stream. */
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

    /** Reads JSON; a missing node if the text is not JSON. */
    public static JsonNode json(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).filter(value -> !value.isBlank());
    }

    /** Reads a header as a whole number; empty if it is missing or not a number. */
    public Optional<Long> number(String name) {
        return header(name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** The text at a path of the body; fails with {@link NetworkFailure.Kind#UNKNOWN} if the response lacks it. */
    public String text(String pointer) {
        return find(pointer)
                .orElseThrow(
                        () -> NetworkFailure.of(NetworkFailure.Kind.UNKNOWN, "The response lacks " + pointer + "."));
    }

    /** The text at a path of the body; empty if the response lacks it. */
    public Optional<String> find(String pointer) {
        return Optional.of(body.at(pointer).asText("")).filter(value -> !value.isEmpty());
    }
}

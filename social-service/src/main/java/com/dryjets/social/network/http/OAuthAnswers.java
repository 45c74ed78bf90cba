package com.dryjets.social.network.http;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.RateLimit;
import com.dryjets.social.network.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the responses of OAuth 2 token endpoints (RFC 6749, sections 5.1 and 5.2). */
public final class OAuthAnswers {

    private static final Set<String> OUR_APPLICATION = Set.of("invalid_client", "unauthorized_client");

    private OAuthAnswers() {}

    /**
     * Reads tokens. A time-out or a 5xx is {@link Kind#UNKNOWN}: the code or refresh token may be used up.
     *
     * @param refreshToken the one that was used; kept if the network answers none
     */
    public static Uni<Tokens> tokens(Uni<RestResponse<String>> request, Instant now, @Nullable String refreshToken) {
        return NetworkAnswer.of(request)
                .map(answer -> tokens(answer, now, refreshToken))
                .onFailure()
                .transform(NetworkFailure::ofTransport);
    }

    static Tokens tokens(NetworkAnswer answer, Instant now, @Nullable String refreshToken) {
        // TikTok answers errors with 200 as well.
        if (!answer.isSuccess() || answer.find("/error").isPresent()) {
            throw failure(answer);
        }
        JsonNode body = answer.body();
        return new Tokens(
                answer.text("/access_token"),
                answer.find("/refresh_token").orElse(refreshToken),
                after(now, body.path("expires_in")),
                after(
                        now,
                        body.has("refresh_token_expires_in")
                                ? body.path("refresh_token_expires_in")
                                : body.path("refresh_expires_in")),
                scopes(body.path("scope").asText("")),
                null);
    }

    private static @Nullable Instant after(Instant now, JsonNode seconds) {
        return seconds.asLong() > 0 ? now.plusSeconds(seconds.asLong()) : null;
    }

    /** Scopes are separated by spaces (RFC 6749), or by commas at LinkedIn and TikTok. */
    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("[ ,]+"));
    }

    private static NetworkFailure failure(NetworkAnswer answer) {
        String code = answer.find("/error").orElse("");
        String detail = answer.find("/error_description")
                .or(() -> answer.find("/error"))
                .orElse("HTTP " + answer.status());
        if (answer.status() >= 500) {
            return NetworkFailure.of(Kind.UNKNOWN, detail);
        }
        if (answer.status() == 429) {
            return NetworkFailure.rateLimited(detail, Optional.empty(), RateLimit.Scope.APP);
        }
        return OUR_APPLICATION.contains(code)
                ? NetworkFailure.of(
                        Kind.UNSUPPORTED,
                        "The network does not accept our application: " + detail
                                + ". An operator must check its client id and secret.")
                : NetworkFailure.of(Kind.TOKEN_EXPIRED, detail);
    }

    /** A setting without which nobody can log in; fails with a sentence for the operator. */
    public static String required(Optional<String> setting, String network, String variable) {
        return setting.filter(value -> !value.isBlank())
                .orElseThrow(() -> NetworkFailure.of(
                        Kind.UNSUPPORTED,
                        network + " accounts cannot be connected, because " + variable
                                + " is not set. An operator must set it."));
    }

    /** An address with percent-encoded parameters, in their order. */
    public static URI page(URI base, String path, Map<String, String> parameters) {
        return URI.create(parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&", base.toString().replaceAll("/$", "") + path + "?", "")));
    }

    /** Percent-encodes a text (RFC 3986), a space as {@code %20}. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}

package com.dryjets.social.network.bluesky;

import com.dryjets.kit.web.PublicAddress;
import com.dryjets.kit.web.Unreachable;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on which servers accounts may live: people name them, so that they must not lie inside the network. */
@Singleton
class BlueskyServers {

    private final BlueskyConfig config;
    private final Vertx vertx;

    BlueskyServers(BlueskyConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /** The server that an account's identity document names ({@code #atproto_pds}), or the one that was asked. */
    static URI ofAccount(JsonNode document, URI asked) {
        for (JsonNode service : document.path("service")) {
            if (service.path("id").asText().endsWith("#atproto_pds")) {
                return address(service.path("serviceEndpoint").asText()).orElse(asked);
            }
        }
        return asked;
    }

    private static Optional<URI> address(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the address without a path; fails if it is not that of a public server with TLS. */
    Uni<URI> check(URI server) {
        if (server.getHost() == null || (!"https".equals(server.getScheme()) && !config.privateServers())) {
            return Uni.createFrom()
                    .failure(refused("The server's address must begin with https://, such as https://bsky.social."));
        }
        URI root = URI.create(server.getScheme() + "://" + server.getRawAuthority());
        if (config.privateServers()) {
            return Uni.createFrom().item(root);
        }
        return resolve(root)
                .replaceWith(root)
                .onFailure(Unreachable.class)
                .transform(failure -> refused(failure.getMessage()));
    }

    /** The address to connect to, which is public unless private servers are allowed; else an {@link Unreachable}. */
    Uni<InetAddress> resolve(URI server) {
        String host = server.getHost() == null ? "" : server.getHost().toLowerCase(Locale.ROOT);
        List<String> trusted = config.privateServers() ? List.of(host) : List.of();
        // The name service blocks.
        return vertx.executeBlocking(() -> PublicAddress.resolve(server, trusted), false);
    }

    private static NetworkFailure refused(@Nullable String detail) {
        return NetworkFailure.of(Kind.NOT_FOUND, String.valueOf(detail));
    }
}

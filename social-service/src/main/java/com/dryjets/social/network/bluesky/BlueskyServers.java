package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Decides on which servers accounts may live: people name them, so that they must not lie inside the network. */
@Singleton
class BlueskyServers {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

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
        return vertx.executeBlocking(() -> isPublic(server.getHost()), false).map(found -> {
            if (!found) {
                throw refused(server.getHost() + " is not the address of a public server.");
            }
            return root;
        });
    }

    /** An unknown host counts as public: the call to it fails and says so. */
    private static boolean isPublic(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocal(address);
    }

    /** The private addresses of IPv6 (RFC 4193). */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    private static NetworkFailure refused(String detail) {
        return NetworkFailure.of(Kind.NOT_FOUND, detail);
    }
}

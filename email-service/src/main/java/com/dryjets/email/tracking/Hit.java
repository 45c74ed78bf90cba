package com.dryjets.email.tracking;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for the pixel or a link as it arrived.
 *
 * @param method how it was requested; what was written before HEAD was recorded has none and is a GET
 * @param campaignId null, like emailId and writtenAt, for links of version 1, until it is looked up
 * @param link the position of the clicked link; 0 for an open
 * @param writtenAt when the recipient's copy was written
 * @param agent the User-Agent header, shortened
 * @param network the network of the client: the first 24 bits of an IPv4 address, 48 of IPv6; never the whole address
 */
record Hit(
        UUID id,
        String tenant,
        Kind kind,
        Method method,
        UUID recipientId,
        @Nullable UUID campaignId,
        @Nullable UUID emailId,
        int link,
        Instant at,
        @Nullable Instant writtenAt,
        @Nullable String agent,
        @Nullable String network) {

    private static final int LONGEST_AGENT = 300;

    Hit {
        requireNonNull(id, "id");
        requireNonNull(tenant, "tenant");
        requireNonNull(kind, "kind");
        method = requireNonNullElse(method, Method.GET);
        requireNonNull(recipientId, "recipientId");
        requireNonNull(at, "at");
        agent = agent == null ? null : shortened(agent.replace("\u0000", ""));
    }

    enum Kind {
        OPEN,
        CLICK
    }

    /** How the pixel or link was requested. Only programs send HEAD, and it counts as no open or click. */
    enum Method {
        GET,
        HEAD
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT);
    }

    /** Removes the client and its network. */
    Hit withoutClient() {
        return new Hit(id, tenant, kind, method, recipientId, campaignId, emailId, link, at, writtenAt, null, null);
    }

    /** Adds what a link of version 1 does not carry. */
    Hit in(UUID email, UUID campaign) {
        return new Hit(id, tenant, kind, method, recipientId, campaign, email, link, at, writtenAt, agent, network);
    }
}

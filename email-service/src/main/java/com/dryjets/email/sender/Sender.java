package com.dryjets.email.sender;

import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.email.message.DomainNames;
import com.dryjets.email.sender.DnsFinding.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sender without its secrets.
 *
 * @param dns what the last check of the domain found; empty before the first
 */
record Sender(
        UUID id,
        String address,
        @Nullable String displayName,
        @Nullable String replyTo,
        Dkim dkim,
        RouteSettings route,
        Map<Purpose, DnsFinding> dns,
        @Nullable Instant checkedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /**
     * The public part of the key.
     *
     * @param record the text of the DNS record that publishes it
     */
    record Dkim(String selector, Algorithm algorithm, String record) {

        /** No key yet. */
        static final Dkim NONE = new Dkim("", Algorithm.RSA, "");
    }

    /** Returns the sender with a key. */
    Sender with(Dkim key) {
        return new Sender(id, address, displayName, replyTo, key, route, dns, checkedAt, createdAt, updatedAt, version);
    }

    /** Returns the domain in A-labels. */
    String domain() {
        return DomainNames.ascii(address.substring(address.lastIndexOf('@') + 1));
    }

    /** Returns whether all records were found at the last check. */
    boolean verified() {
        return dns.size() == Purpose.values().length
                && dns.values().stream().allMatch(found -> found.status() == DnsFinding.Status.VALID);
    }
}

package com.dryjets.email.suppression;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;

/** The addresses that receive no email, whether or not a contact with that address still exists. */
public interface SuppressionList {

    /**
     * Adds an address. An existing entry is kept unchanged.
     *
     * @param address as {@code AddressRules.identity} writes it
     * @param emailId the email that caused the suppression
     */
    Uni<Void> add(
            SqlConnection connection,
            String tenant,
            String address,
            SuppressionReason reason,
            UUID emailId,
            Instant now);
}

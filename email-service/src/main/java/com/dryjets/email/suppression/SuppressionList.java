package com.dryjets.email.suppression;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses that receive no email, whether or not a contact with that address still exists. */
public interface SuppressionList {

    /**
     * Adds an address. An existing entry is kept unchanged.
     *
     * @param address as {@code EmailAddresses.identity} writes it
     * @param emailId the email that caused the suppression; null if it was a report
     */
    Uni<Void> add(
            SqlConnection connection,
            String tenant,
            String address,
            SuppressionReason reason,
            @Nullable UUID emailId,
            Instant now);
}

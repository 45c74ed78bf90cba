package com.dryjets.email.suppression;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that receive no email, whether or not a contact with that address still exists. An address is effective
 * from the commit on: claims of recipients join the list in the same statement.
 */
public interface SuppressionList {

    /**
     * Adds an address, or keeps its reason if that weighs more.
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

    /**
     * Keeps the evidence, and suppresses the address if it suffices. Soft bounces suffice once there are as many within
     * as many days as configured.
     */
    Uni<Void> record(SqlConnection connection, String tenant, SuppressionEvidence evidence);

    /** Deletes the evidence about an address, for the erasure of a person; a suppression itself stays. */
    Uni<Void> forget(SqlConnection connection, String tenant, String address);

    /**
     * Removes an address whose owner unsubscribed, because the owner has confirmed to subscribe again. Other reasons stay,
     * also a bounce that the opt-out outweighed.
     *
     * @param address as {@code EmailAddresses.identity} writes it
     */
    Uni<Void> subscribedAgain(SqlConnection connection, String tenant, String address);
}

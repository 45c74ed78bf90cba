package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recipients that are due. A claim makes them LEASED: nobody else sends to them, and they are certainly not out. They
 * stay claimed for as long as their lease lasts: {@link RecipientLeases}. Due times follow the database's clock.
 */
public interface RecipientQueue {

    /**
     * What to claim.
     *
     * @param route by which the messages leave
     * @param limit the maximum number of recipients
     * @param first whether also recipients whose first turn it is, not only those that come back
     * @param variant those who get this variant; null if the email has no variants
     */
    record Portion(
            String route,
            int limit,
            boolean first,
            @Nullable Integer variant) {

        /** A portion of an email without variants. */
        public Portion(String route, int limit, boolean first) {
            this(route, limit, first, null);
        }
    }

    /** Finds the variants of an email that have due recipients, in random order. */
    Uni<List<Integer>> dueVariants(SqlConnection connection, String tenant, UUID emailId);

    /** Finds the variant that a recipient gets; null if the email has none. */
    Uni<@Nullable Integer> variant(SqlConnection connection, String tenant, UUID recipientId);

    /**
     * Claims due recipients of an email. Those who may no longer receive it, because their address is
     * suppressed, their contact was deleted or has another address, or the cap is reached, become SKIPPED instead.
     *
     * @param cap null if there is no limit
     */
    Uni<Claim> claim(
            SqlConnection connection,
            String tenant,
            UUID emailId,
            Portion portion,
            @Nullable FrequencyCap cap,
            Lease lease);

    /**
     * How long a claimed recipient waits.
     *
     * @param slot whether its domain takes it afterwards, so that it need not ask for a slot again
     */
    record Pause(Duration length, boolean slot) {}

    /** Makes claimed recipients that were not attempted due again after a pause. */
    Uni<Void> postpone(SqlConnection connection, String tenant, UUID leaseToken, Map<UUID, Pause> pauses);

    /** Makes the recipients of a lease due again that were not attempted, and ends the lease unless some were. */
    Uni<Void> release(SqlConnection connection, UUID leaseToken);

    /**
     * Counts the messages that other claims of a route are delivering, or will deliver next, by the recipient's domain.
     *
     * @param own the token of the claim that is not counted
     */
    Uni<Map<String, Integer>> inFlight(
            SqlConnection connection, String tenant, String route, UUID own, Collection<String> domains);
}

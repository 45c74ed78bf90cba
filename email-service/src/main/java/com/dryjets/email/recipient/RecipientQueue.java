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
 * The recipients that are due. A claim makes them LEASED: no other worker sends to them, and nothing was sent to them yet.
 * They stay claimed until their lease ends, see {@link RecipientLeases}. Due times follow the database's clock.
 */
public interface RecipientQueue {

    /**
     * What to claim.
     *
     * @param route the route that the messages leave by
     * @param limit the maximum number of recipients
     * @param first whether to claim recipients that were never claimed before, not only those that are due again
     * @param variant the variant whose recipients to claim; null if the email has no variants
     * @param routeRevision identifies the server or account behind the route; null for the platform's route
     */
    record Portion(
            String route,
            int limit,
            boolean first,
            @Nullable Integer variant,
            @Nullable UUID routeRevision) {

        /** A portion of an email without variants that is sent over the platform's route. */
        public Portion(String route, int limit, boolean first) {
            this(route, limit, first, null, null);
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
     * @param slot whether it already has a slot in the pace of its domain, and needs no other one
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

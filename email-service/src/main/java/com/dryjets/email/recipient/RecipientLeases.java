package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The leases of claims. Under one, an attempt makes a recipient ATTEMPTED, before the message is handed over. When it runs
 * out, the LEASED recipients are due again, and the ATTEMPTED ones UNKNOWN. Leases follow the database's clock.
 */
public interface RecipientLeases {

    /** A recipient whose message is about to be handed over, and the claim that it belongs to. */
    record Start(UUID recipient, UUID leaseToken) {}

    /**
     * Makes recipients ATTEMPTED.
     *
     * @return those whose lease still held; nothing may be handed over for the others
     */
    Uni<Set<UUID>> begin(SqlConnection connection, List<Start> starts);

    /**
     * Extends leases, unless they have run out.
     *
     * @return the tokens of those that were extended
     */
    Uni<Set<UUID>> renew(SqlConnection connection, List<Lease> leases);

    /** Finds leases that have run out; {@code except} leaves out those whose recovery keeps failing. */
    Uni<List<ExpiredLease>> expired(SqlConnection connection, Set<UUID> except);

    /** A lease that has run out. */
    record ExpiredLease(String tenant, UUID token) {}

    /**
     * Ends a lease that has run out, so that nothing can begin under it any more. {@link RecipientQueue#release} its recipients next.
     *
     * @return the ATTEMPTED ones, of which nobody knows whether they are out
     */
    Uni<List<UUID>> attempted(SqlConnection connection, ExpiredLease lease);

    /**
     * Finds UNKNOWN recipients for which no evidence came in time; a limited number.
     *
     * @param except tenants that are left out because deciding about theirs keeps failing
     */
    Uni<List<Undecided>> undecided(SqlConnection connection, Set<String> except);

    /** A recipient for which no evidence came in time. */
    record Undecided(String tenant, UUID recipient) {}
}

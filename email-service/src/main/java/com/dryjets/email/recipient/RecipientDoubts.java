package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The UNKNOWN recipients about whom a provider can still be asked. */
public interface RecipientDoubts {

    /** A recipient of whom nobody knows since then whether the email is out. */
    record Doubt(UUID recipient, Instant since) {}

    /** Finds the tenants that have any, in a transaction for all tenants. */
    Uni<Set<String>> tenants(SqlConnection connection);

    /**
     * Takes the recipient about whom nobody has asked for longest.
     *
     * @param interval until somebody may ask about the same one again
     * @return null if there is none, or it is too soon for each
     */
    Uni<Doubt> next(SqlConnection connection, String tenant, Duration interval);

    /** Puts a recipient back about whom nobody could ask. */
    Uni<Void> putBack(SqlConnection connection, String tenant, UUID recipient);

    /** Finds some of them, by their ids. */
    Uni<List<Doubt>> of(SqlConnection connection, String tenant, Collection<UUID> recipients);

    /** Leaves recipients undecided for longer. */
    Uni<Void> extend(SqlConnection connection, String tenant, Collection<UUID> recipients, Duration patience);
}

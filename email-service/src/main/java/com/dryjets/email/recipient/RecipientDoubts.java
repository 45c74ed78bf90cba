package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recipients in the state UNKNOWN: whether their email was sent is in doubt, and a provider may know. */
public interface RecipientDoubts {

    /**
     * A recipient whose outcome is unknown.
     *
     * @param routeRevision the revision of the route that the email may have left by; null for the platform's route
     * @param since when the outcome became unknown
     * @param age the time since then, by the database's clock
     * @param askedAt when the provider was last to be asked about the recipient; null if never
     */
    record Doubt(
            UUID recipient,
            @Nullable UUID routeRevision,
            Instant since,
            Duration age,
            @Nullable OffsetDateTime askedAt) {

        /** Returns whether this is the same attempt, so that nothing was sent to the recipient in between. */
        public boolean isSame(Doubt other) {
            return recipient.equals(other.recipient)
                    && Objects.equals(routeRevision, other.routeRevision)
                    && since.equals(other.since);
        }
    }

    /** Finds the tenants with recipients in doubt, in a transaction for all tenants. */
    Uni<Set<String>> tenants(SqlConnection connection);

    /**
     * Claims the recipient that has waited longest for the provider to be asked.
     *
     * @param interval how soon the same recipient can be claimed again
     * @return null if there is none, or all were claimed too recently
     */
    Uni<Doubt> next(SqlConnection connection, String tenant, Duration interval);

    /** Undoes a claim, because the provider could not be asked about any recipient. */
    Uni<Void> putBack(SqlConnection connection, String tenant, Doubt doubt);

    /** Finds the recipients with these ids that are in doubt. */
    Uni<List<Doubt>> of(SqlConnection connection, String tenant, Collection<UUID> recipients);

    /** Extends the time during which recipients can stay in doubt. */
    Uni<Void> extend(SqlConnection connection, String tenant, Collection<UUID> recipients, Duration patience);
}

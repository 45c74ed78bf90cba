package com.dryjets.email.pace;

import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How fast messages may leave for the domains that asked for fewer of them, and how many at the same time. All replicas share
 * each domain's pace.
 */
public interface DomainPaces {

    /**
     * Spreads claimed recipients over the time that their domains allow. One that had to wait for its slot leaves now, unless
     * its domain has as many messages in delivery as it may have.
     *
     * @param lease the token of the claim
     * @return the pauses of those that must wait, by recipient
     */
    Uni<Map<UUID, Pause>> spread(
            SqlConnection connection, String tenant, String route, UUID lease, List<Recipient> recipients, Instant now);

    /** Slows a domain down, once for a burst of such answers. */
    Uni<Void> slowDown(SqlConnection connection, String tenant, String route, String domain, String reason);
}

package com.dryjets.email.pace;

import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How fast messages may leave for the domains that asked for fewer of them. All replicas share each domain's pace. */
public interface DomainPaces {

    /**
     * Spreads claimed recipients over the time that their domains allow. One that had to wait for its slot leaves now.
     *
     * @return the pauses of those that must wait, by recipient
     */
    Uni<Map<UUID, Pause>> spread(
            SqlConnection connection, String tenant, String route, List<Recipient> recipients, Instant now);

    /** Slows a domain down, once for a burst of such answers. */
    Uni<Void> slowDown(SqlConnection connection, String tenant, String route, String domain, String reason);
}

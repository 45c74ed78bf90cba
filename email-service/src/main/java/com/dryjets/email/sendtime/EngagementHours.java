package com.dryjets.email.sendtime;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** When people open and click, by hour of the week. */
public interface EngagementHours {

    /**
     * A person's open or click of one link.
     *
     * @param added whether it is new; else what was counted before turned out not to be a person's
     */
    record Activity(UUID recipientId, Instant at, boolean added) {}

    /** Counts activities or takes them back, in the transaction that records them. */
    Uni<Void> learn(SqlConnection connection, String tenant, List<Activity> activities);

    /** Deletes when recipients got emails; the hours of a contact are deleted with it. */
    Uni<Void> forget(SqlConnection connection, String tenant, Collection<UUID> recipients);
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;

/** Records what recipients do, and whether it was for the first time. Every answer is null for an unknown recipient. */
public interface RecipientActivities {

    /** Records that a recipient unsubscribed. */
    Uni<RecipientActivity> unsubscribed(SqlConnection connection, String tenant, UUID recipient, Instant now);

    /** Finds a recipient, recording nothing; not marked as a first time. */
    Uni<RecipientActivity> find(SqlConnection connection, String tenant, UUID recipient);
}

package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.UUID;

/** Forgets where people opened emails. */
public interface HitErasure {

    /** Deletes the hits of recipients, with their clients and networks; the counts of the emails stay. */
    Uni<Void> erase(SqlConnection connection, String tenant, Collection<UUID> recipientIds);
}

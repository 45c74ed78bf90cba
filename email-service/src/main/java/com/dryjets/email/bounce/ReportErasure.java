package com.dryjets.email.bounce;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.UUID;

/** Forgets what reports said about people. */
public interface ReportErasure {

    /** Removes the texts of reports about recipients, which quote their addresses; what was reported stays. */
    Uni<Void> erase(SqlConnection connection, String tenant, Collection<UUID> recipientIds);
}

package com.dryjets.email.transactional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.UUID;

/** What mail servers reported about copies. */
public interface CopyReports {

    /** Removes the texts of the reports, which quote addresses; what was reported stays. */
    Uni<Void> erase(SqlConnection connection, String tenant, Collection<UUID> copies);
}

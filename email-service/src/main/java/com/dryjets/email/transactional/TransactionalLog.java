package com.dryjets.email.transactional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says what became of transactional emails and test copies. */
public interface TransactionalLog {

    /** Finds a copy; null if there is none. */
    Uni<TransactionalView> find(SqlConnection connection, String tenant, UUID id);

    /** Finds copies, in the order of their ids. */
    Uni<List<TransactionalView>> find(SqlConnection connection, String tenant, Collection<UUID> ids);
}

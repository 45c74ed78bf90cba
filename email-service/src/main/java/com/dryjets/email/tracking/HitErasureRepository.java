package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Forgets where people opened emails. */
@ApplicationScoped
class HitErasureRepository implements HitErasure {

    private static final String ERASE = """
            delete from engagement_hit where tenant = $1 and recipient_id = any($2)""";

    @Override
    public Uni<Void> erase(SqlConnection connection, String tenant, Collection<UUID> recipientIds) {
        return connection
                .preparedQuery(ERASE)
                .execute(Tuple.of(tenant, recipientIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}

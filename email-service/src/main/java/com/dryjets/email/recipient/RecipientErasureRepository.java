package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Removes addresses of erased people. A claim skips recipients whose contact is gone. */
@ApplicationScoped
class RecipientErasureRepository implements RecipientErasure {

    /** The address stays unique within the email, and is one that nobody can have (RFC 2606). */
    private static final String ERASE = """
            update recipient set address = 'erased-' || id || '@erased.invalid' where tenant = $1 and contact_id = $2""";

    @Override
    public Uni<Void> erase(SqlConnection connection, String tenant, UUID contactId) {
        return connection
                .preparedQuery(ERASE)
                .execute(Tuple.of(tenant, contactId))
                .replaceWithVoid();
    }
}

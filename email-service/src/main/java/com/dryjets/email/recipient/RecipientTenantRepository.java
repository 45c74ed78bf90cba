package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queries the tenants of recipients. */
@ApplicationScoped
class RecipientTenantRepository implements RecipientTenants {

    private static final String FIND = "select tenant from recipient where id = $1";

    @Override
    public Uni<String> find(SqlConnection connection, UUID recipient) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(recipient))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("tenant"));
    }
}

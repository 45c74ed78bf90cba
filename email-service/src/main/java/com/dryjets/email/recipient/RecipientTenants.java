package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Finds the tenant of a recipient, for reports from outside that name nothing but the recipient. */
public interface RecipientTenants {

    /** Returns the tenant, in a transaction for all tenants; null for an unknown recipient. */
    Uni<String> find(SqlConnection connection, UUID recipient);
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.UUID;

/** The ids that providers gave to emails, by which their events name them. */
public interface RemoteMessages {

    /** Keeps the recipients of a tenant by the ids of their emails. */
    Uni<Void> keep(SqlConnection connection, String tenant, Map<String, UUID> recipients);

    /** Returns the recipient of an email, in a transaction for all tenants; null for an unknown id. */
    Uni<UUID> find(SqlConnection connection, String remoteId);
}

package com.dryjets.email.transactional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Evidence about copies that were handed over. */
public interface TransactionalEvidence {

    /** Returns the tenant of a copy, in a transaction for all tenants; null for an unknown copy. */
    Uni<String> tenant(SqlConnection connection, UUID copy);

    /** Returns the copy that a provider gave an id to, in a transaction for all tenants; null for an unknown id. */
    Uni<UUID> find(SqlConnection connection, String remoteId);

    /** Notes that a copy arrived; returns the address that it was sent to, null for an unknown copy. */
    Uni<String> delivered(SqlConnection connection, String tenant, UUID copy);

    /** Notes that a copy came back; returns the address that it was sent to, null for an unknown copy. */
    Uni<String> bounced(SqlConnection connection, String tenant, UUID copy, String reason);

    /** Returns the address that a copy was sent to, null for an unknown copy. */
    Uni<String> address(SqlConnection connection, String tenant, UUID copy);
}

package com.dryjets.email.contact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jspecify.annotations.Nullable;

/** What others do with the fields of contacts. */
public interface FieldUses {

    /**
     * Prepares for another type of a field; fails with 409 if that does not suit a use of it.
     *
     * @param type null if the field is no longer declared
     */
    Uni<Void> changeType(SqlConnection connection, String tenant, String field, @Nullable FieldType type);
}

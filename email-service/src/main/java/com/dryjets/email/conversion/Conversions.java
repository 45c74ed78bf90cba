package com.dryjets.email.conversion;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads what came of emails. */
public interface Conversions {

    /** Reads what came of the copies of these recipients; has no entry for those without a conversion. */
    Uni<Map<UUID, Converted>> byRecipient(SqlConnection connection, String tenant, Collection<UUID> recipients);
}

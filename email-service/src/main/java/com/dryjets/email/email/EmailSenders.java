package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whom the copies of recipients are from. */
public interface EmailSenders {

    /** Finds the addresses of the senders by recipient; each variant of an email may have its own. */
    Uni<Map<UUID, String>> of(SqlConnection connection, String tenant, Collection<UUID> recipients);
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Forgets people who received emails, or were to receive them. */
public interface RecipientErasure {

    /** Removes a contact's address from all emails; the counts of the emails stay. */
    Uni<Void> erase(SqlConnection connection, String tenant, UUID contactId);
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes what is certain about recipients. The email's counts follow in the same transaction. */
public interface RecipientChanges {

    /** Locks recipients of a tenant, always in the same order; unknown ones are missing in the answer. */
    Uni<Map<UUID, LockedRecipient>> lock(SqlConnection connection, String tenant, Collection<UUID> recipients);

    /** Applies changes to recipients that this transaction has locked, at most one for each. */
    Uni<Void> apply(SqlConnection connection, String tenant, List<RecipientChange> changes);
}

package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the senders of emails. */
public interface EmailSenders {

    /** Finds the sender's address for each recipient; each variant of an email may have its own sender. */
    Uni<Map<UUID, String>> of(SqlConnection connection, String tenant, Collection<UUID> recipients);

    /**
     * The senders an email still needs.
     *
     * @param senders empty if nothing is left to send
     * @param isBlocked whether the email was last announced as blocked
     */
    record Remaining(List<String> senders, boolean isBlocked) {}

    /** Finds the senders of the variants that still have recipients to send to, ordered by address. */
    Uni<Remaining> remaining(SqlConnection connection, EmailRef ref);
}

package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Forgets people who received emails, or were to receive them. */
public interface RecipientErasure {

    /** The address of an erased recipient begins so. */
    String ERASED = "erased-";

    /** And ends so, which nobody's address does (RFC 2606). */
    String NOWHERE = "@erased.invalid";

    /** Finds the normalized addresses at which a contact received emails, also if it is deleted. */
    Uni<Set<String>> addresses(SqlConnection connection, String tenant, UUID contactId);

    /** Returns whether an address stands for that of an erased person. */
    static boolean isErased(String address) {
        return address.startsWith(ERASED) && address.endsWith(NOWHERE);
    }

    /** Finds those of these recipients who were erased. None is erased until the transaction ends. */
    Uni<Set<UUID>> erased(SqlConnection connection, String tenant, Collection<UUID> recipients);

    /**
     * Removes a person's addresses and the answers of servers, which quote them, from all emails; the counts of the emails
     * stay. Of the addresses, those that another contact has today stay in its emails.
     *
     * @param addresses normalized
     * @return the recipients that the person was
     */
    Uni<List<UUID>> erase(SqlConnection connection, String tenant, UUID contactId, Collection<String> addresses);
}

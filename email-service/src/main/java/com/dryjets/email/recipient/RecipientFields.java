package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known about the contacts of recipients, for the merge tags of their copies. */
public interface RecipientFields {

    /**
     * Finds values of contacts.
     *
     * @param names of fields, as in segments: {@code firstName}, {@code city}
     * @return for each recipient the values that its contact has, by name
     */
    Uni<Map<UUID, Map<String, Object>>> of(
            SqlConnection connection, String tenant, Collection<UUID> recipients, Set<String> names);
}

package com.dryjets.email.rollup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sums of what happens to emails. */
public interface Rollups {

    /** Adds increments, in the transaction that records what they count. */
    Uni<Void> add(SqlConnection connection, String tenant, List<Increment> increments);

    /** Reads the sums of an email by key, in the order of the keys; those under which nothing was counted are missing. */
    Uni<Map<String, Tally>> by(SqlConnection connection, String tenant, UUID emailId, Dimension dimension);

    /** Counts the complaints and bounces of an email, in the current Hibernate session. */
    Uni<Feedback> feedback(String tenant, UUID emailId);

    /** Reads the sums of everything that was counted for an email. */
    default Uni<Tally> total(SqlConnection connection, String tenant, UUID emailId) {
        return by(connection, tenant, emailId, Dimension.TOTAL).map(found -> found.getOrDefault("", Tally.NONE));
    }
}

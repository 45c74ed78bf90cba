package com.dryjets.email.recipient;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** The recipients of an email: one row for each contact, fixed when sending starts. */
public interface Recipients {

    /**
     * Makes the current members of a segment the recipients of an email, in the current Hibernate session. A repeated
     * call adds nothing.
     *
     * @return how many were added
     */
    Uni<Integer> create(String tenant, UUID emailId, UUID campaignId, UUID segmentId);

    /** Counts how far the sending has progressed, in the current Hibernate session. */
    Uni<EmailProgress> progress(String tenant, UUID emailId);

    /** Counts recipients by what happened to them. */
    Uni<RecipientCounts> count(SqlConnection connection, String tenant, UUID emailId);
}

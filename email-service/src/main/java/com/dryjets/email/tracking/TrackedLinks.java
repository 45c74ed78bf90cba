package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** The links of an email, kept when sending starts; a click's token names one by its position. */
public interface TrackedLinks {

    /**
     * A link and how often it was clicked.
     *
     * @param clicks recipients who clicked it
     */
    record LinkClicks(String url, int clicks) {}

    /** Keeps the links of an email in the current Hibernate session. A repeated call changes nothing. */
    Uni<Void> keep(String tenant, UUID emailId, List<String> urls);

    /** Counts the clicks of each link, in the order of the links in the email. */
    Uni<List<LinkClicks>> clicks(SqlConnection connection, String tenant, UUID emailId);
}

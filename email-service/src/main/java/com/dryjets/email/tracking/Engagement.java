package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** The links of an email, and who clicked them: everybody, and people as far as can be told. */
public interface Engagement {

    /**
     * A link at one place of an email, and its clicks.
     *
     * @param position of the link among all links of the email, from 0
     * @param clicks recipients who clicked it
     * @param humanClicks those whose clicks include one of a person
     */
    record PlaceClicks(int position, String url, int clicks, int humanClicks) {}

    /** Lists the links in the order of the email. */
    Uni<List<PlaceClicks>> links(SqlConnection connection, String tenant, UUID emailId);
}

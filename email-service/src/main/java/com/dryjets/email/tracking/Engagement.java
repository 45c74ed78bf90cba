package com.dryjets.email.tracking;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** What recipients did with an email: everything, and what people did as far as can be told. */
public interface Engagement {

    /**
     * The engagement of one email.
     *
     * @param opens recipients with an open
     * @param humanOpens recipients whose opens include one of a person
     * @param links the links in the order of the email
     */
    record EmailEngagement(int opens, int humanOpens, List<LinkClicks> links) {
        public EmailEngagement {
            links = List.copyOf(links);
        }
    }

    /**
     * A link and its clicks.
     *
     * @param clicks recipients who clicked it
     * @param humanClicks those whose clicks include one of a person
     */
    record LinkClicks(String url, int clicks, int humanClicks) {}

    /** Counts the engagement of an email. */
    Uni<EmailEngagement> of(SqlConnection connection, String tenant, UUID emailId);
}

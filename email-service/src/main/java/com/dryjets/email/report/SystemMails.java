package com.dryjets.email.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Emails that the platform itself sends to one person, such as the confirmation of a subscription: neither tracked nor counted. */
public interface SystemMails {

    /**
     * An email.
     *
     * @param id of the email; repeating it queues nothing more
     * @param stopUrl where the recipient stops such emails
     */
    record SystemMail(UUID id, String address, String subject, String html, String text, String stopUrl) {}

    /** Deletes what was sent to an address, and what is queued. */
    Uni<Void> forget(SqlConnection connection, String tenant, String address);

    /** Queues an email with the transaction. */
    Uni<Void> queue(SqlConnection connection, String tenant, SystemMail mail);
}

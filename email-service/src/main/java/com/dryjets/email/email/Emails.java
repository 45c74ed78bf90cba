package com.dryjets.email.email;

import com.dryjets.email.segment.AudienceSpec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the emails that need work, across tenants. What is found may change at once, so callers check again under a lock.
 * Each list is limited, and the tenants take turns in it; {@code except} leaves out emails whose work keeps failing, or
 * they would fill it.
 */
public interface Emails {

    /** Finds scheduled emails that are due. */
    Uni<List<EmailRef>> due(SqlConnection connection, Set<UUID> except);

    /** Finds emails whose recipients are being frozen. */
    Uni<List<EmailRef>> freezing(SqlConnection connection, Set<UUID> except);

    /** Finds emails in sending that have due recipients, in random order within each tenant. */
    Uni<List<EmailRef>> sendable(SqlConnection connection, Set<UUID> except);

    /** Finds emails in sending, in random order within each tenant. */
    Uni<List<EmailRef>> sending(SqlConnection connection, Set<UUID> except);

    /** Finds emails in sending of which nothing more is to be sent. */
    Uni<List<EmailRef>> finished(SqlConnection connection, Set<UUID> except);

    /** Finds emails in sending that exceed the limits; without those that a user has resumed nevertheless. */
    Uni<List<EmailRef>> suspicious(SqlConnection connection, HoldLimits limits, Set<UUID> except);

    /** Finds emails that are paused, no longer deliver anything, and whose pause was not announced. */
    Uni<List<EmailRef>> paused(SqlConnection connection, Set<UUID> except);

    /** Finds emails that were cancelled while they were sent, no longer deliver anything, and whose cancellation was not announced. */
    Uni<List<EmailRef>> cancelled(SqlConnection connection, Set<UUID> except);

    /** Finds cancelled emails that no longer deliver anything, and whose recipients are still to be marked as cancelled. */
    Uni<List<EmailRef>> toClear(SqlConnection connection, Set<UUID> except);

    /** Returns whether the email exists. */
    Uni<Boolean> exists(SqlConnection connection, String tenant, UUID emailId);

    /** Finds what a report has to know of an email; null if there is none. */
    Uni<ReportedEmail> reported(SqlConnection connection, String tenant, UUID emailId);

    /** Finds the clocks of emails, by their ids. */
    Uni<Map<UUID, EmailClock>> clocks(SqlConnection connection, String tenant, Collection<UUID> emailIds);

    /** Finds whom the email is for. */
    Uni<AudienceSpec> audience(SqlConnection connection, EmailRef ref);

    /**
     * Loads and compiles an email in a transaction, which waits for it. Use {@link OutgoingEmails} where there is none.
     *
     * @return each of its variants, or the one that all get
     */
    Uni<List<OutgoingEmail>> load(SqlConnection connection, EmailRef ref);

    /**
     * Returns whether the email may be sent, and keeps it so until the transaction ends: waits for a pause that is being
     * committed, and makes the next pause wait.
     */
    Uni<Boolean> holdSendable(SqlConnection connection, EmailRef ref);

    /**
     * Returns whether recipients of the email may be tried again, and keeps it so until the transaction ends: waits for a
     * cancellation that is being committed, and makes the next one wait.
     */
    Uni<Boolean> holdRetryable(SqlConnection connection, EmailRef ref);
}

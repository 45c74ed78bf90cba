package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.UUID;

/**
 * The queue of recipients to deliver to. A claim makes them SENDING under a lease; an outcome, or the end of the lease,
 * releases them. Leases and due times follow the database's clock.
 */
public interface RecipientQueue {

    /** Claims up to {@code limit} due recipients of an email; suppressed ones become SKIPPED instead. */
    Uni<Claim> claim(SqlConnection connection, String tenant, UUID emailId, int limit, Lease lease);

    /**
     * Extends a lease, unless it has run out.
     *
     * @return whether the lease still holds a recipient
     */
    Uni<Boolean> renew(SqlConnection connection, Lease lease);

    /**
     * Releases recipients whose lease has run out. Their emails may have been accepted; they are sent again under the
     * same Message-ID.
     *
     * @return how many were released
     */
    Uni<Integer> releaseExpired(SqlConnection connection);

    /**
     * Fails the recipients of an email that were attempted without success.
     *
     * @return how many failed
     */
    Uni<Integer> giveUp(SqlConnection connection, String tenant, UUID emailId);

    /**
     * Records a recipient as BOUNCED.
     *
     * @return whether the lease still held it
     */
    Uni<Boolean> bounced(SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error);

    /** Records a recipient as FAILED, if the lease still holds it. */
    Uni<Void> failed(SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error);

    /** Makes a recipient due again after a pause because the mail server asked to try again later, if the lease still holds it. */
    Uni<Void> deferred(
            SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error, Duration pause);

    /** Makes a recipient due again after a pause because no server answered, if the lease still holds it. */
    Uni<Void> unanswered(
            SqlConnection connection, String tenant, UUID recipient, UUID leaseToken, String error, Duration pause);
}

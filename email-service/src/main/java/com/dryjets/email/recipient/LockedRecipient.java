package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient whose row is locked until the transaction ends.
 *
 * @param attempts attempts so far, including one in progress
 * @param deferrals how often the server has asked to try again later
 * @param deferredSince when it was first put off, by its server or because the route refused; null if it never was
 * @param leaseToken of the claim that holds it; null if none does
 */
public record LockedRecipient(
        UUID id,
        UUID emailId,
        UUID campaignId,
        String address,
        RecipientState state,
        int attempts,
        int deferrals,
        @Nullable Instant deferredSince,
        @Nullable UUID leaseToken) {

    static LockedRecipient of(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("deferred_since");
        return new LockedRecipient(
                row.getUUID("id"),
                row.getUUID("email_id"),
                row.getUUID("campaign_id"),
                row.getString("address"),
                RecipientState.valueOf(row.getString("state")),
                row.getInteger("attempts"),
                row.getInteger("deferrals"),
                since == null ? null : since.toInstant(),
                row.getUUID("lease_token"));
    }

    /** The domain of the address. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Returns whether an outcome of this attempt is still about the recipient's current one. */
    public boolean isCurrent(int attempt, UUID token) {
        return token.equals(leaseToken) || state == RecipientState.UNKNOWN && attempts == attempt;
    }
}

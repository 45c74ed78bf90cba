package com.dryjets.email.recipient;

import com.dryjets.contracts.value.EmailAddresses;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient that a worker has claimed.
 *
 * @param address as the contact writes it
 * @param timeZone of the contact; null if it is unknown
 * @param attempts attempts before this one
 * @param slot whether it has waited for its slot in the pace of its domain, so that it leaves now
 */
public record Recipient(UUID id, String address, @Nullable String timeZone, int attempts, boolean slot) {

    static Recipient of(Row row) {
        return new Recipient(
                row.getUUID("id"),
                row.getString("email"),
                row.getString("time_zone"),
                row.getInteger("attempts"),
                row.getBoolean("slot"));
    }

    /** The number of the attempt that the claim is for, from 1. */
    public int attempt() {
        return attempts + 1;
    }

    /** The domain of the address as mail servers know it: in lower case and ASCII. */
    public String domain() {
        String identity = EmailAddresses.identity(address);
        return identity.substring(identity.lastIndexOf('@') + 1);
    }
}

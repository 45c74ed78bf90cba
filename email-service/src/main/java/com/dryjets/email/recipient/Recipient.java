package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient that a worker has claimed.
 *
 * @param address as the contact writes it
 * @param timeZone of the contact; null if it is unknown
 * @param attempts attempts before this one
 */
public record Recipient(UUID id, String address, @Nullable String timeZone, int attempts) {

    static Recipient of(Row row) {
        return new Recipient(
                row.getUUID("id"), row.getString("email"), row.getString("time_zone"), row.getInteger("attempts"));
    }

    /** The number of the attempt that the claim is for, from 1. */
    public int attempt() {
        return attempts + 1;
    }

    /** The domain of the address, in lower case. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}

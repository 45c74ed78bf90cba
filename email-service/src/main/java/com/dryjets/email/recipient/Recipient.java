package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A recipient whose mail is to be handed over now.
 *
 * @param attempts this one included
 * @param refusals how often its server has asked to come back later
 */
public record Recipient(UUID id, String address, int attempts, int refusals) {

    /** From a row of the queue. */
    public static Recipient of(Row row) {
        return new Recipient(
                row.getUUID("id"), row.getString("address"), row.getInteger("attempts"), row.getInteger("refusals"));
    }
}

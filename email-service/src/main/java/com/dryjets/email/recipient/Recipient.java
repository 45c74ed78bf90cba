package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A recipient that a worker has claimed.
 *
 * @param attempts attempts to deliver, including the current one
 * @param deferrals how often the mail server has asked to try again later
 */
public record Recipient(UUID id, String address, int attempts, int deferrals) {

    static Recipient of(Row row) {
        return new Recipient(
                row.getUUID("id"), row.getString("address"), row.getInteger("attempts"), row.getInteger("deferrals"));
    }
}

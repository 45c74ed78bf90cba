package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;

/**
 * The recipients of an email by what happened to them.
 *
 * @param all all recipients, fixed when sending started
 * @param sent accepted by the recipient's server, also if it came back later
 * @param delivered sent and not returned
 * @param bounced rejected at once, or returned later
 * @param unknown recipients who may have received the email
 */
public record RecipientCounts(
        int all,
        int sent,
        int delivered,
        int bounced,
        int failed,
        int skipped,
        int unknown,
        int unsubscribed,
        int complained) {

    static RecipientCounts of(Row row) {
        int sent = row.getInteger("sent");
        int returned = row.getInteger("returned");
        return new RecipientCounts(
                row.getInteger("recipients"),
                sent,
                sent - returned,
                row.getInteger("rejected") + returned,
                row.getInteger("failed"),
                row.getInteger("skipped"),
                row.getInteger("unknown"),
                row.getInteger("unsubscribed"),
                row.getInteger("complained"));
    }
}

package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;

/**
 * The recipients of an email by what happened to them.
 *
 * @param all all recipients, fixed when sending started
 * @param unknown recipients who may have received the email
 * @param opened recipients who opened the email at least once
 */
public record RecipientCounts(
        int all,
        int sent,
        int bounced,
        int failed,
        int skipped,
        int unknown,
        int opened,
        int unsubscribed,
        int complained) {

    static RecipientCounts of(Row row) {
        return new RecipientCounts(
                row.getInteger("recipients"),
                row.getInteger("sent"),
                row.getInteger("bounced"),
                row.getInteger("failed"),
                row.getInteger("skipped"),
                row.getInteger("unknown"),
                row.getInteger("opened"),
                row.getInteger("unsubscribed"),
                row.getInteger("complained"));
    }
}

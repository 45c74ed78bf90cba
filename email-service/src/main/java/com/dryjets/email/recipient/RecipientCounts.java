package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;

/**
 * The recipients of an email by what happened to them.
 *
 * @param all all recipients, fixed when sending started
 * @param opened recipients who opened the email at least once
 */
public record RecipientCounts(int all, int sent, int bounced, int failed, int skipped, int opened, int unsubscribed) {

    static RecipientCounts of(Row row) {
        return new RecipientCounts(
                row.getInteger("all_recipients"),
                row.getInteger("sent"),
                row.getInteger("bounced"),
                row.getInteger("failed"),
                row.getInteger("skipped"),
                row.getInteger("opened"),
                row.getInteger("unsubscribed"));
    }
}

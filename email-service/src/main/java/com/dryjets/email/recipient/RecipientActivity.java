package com.dryjets.email.recipient;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * Something that a recipient did with an email.
 *
 * @param first whether this recipient did it for the first time
 */
public record RecipientActivity(boolean first, UUID emailId, UUID campaignId, String address) {

    static RecipientActivity of(Row row) {
        return new RecipientActivity(
                row.getBoolean("first"), row.getUUID("email_id"), row.getUUID("campaign_id"), row.getString("address"));
    }

    /** The same recipient, with another answer to whether it was the first time. */
    public RecipientActivity withFirst(boolean isFirst) {
        return new RecipientActivity(isFirst, emailId, campaignId, address);
    }
}

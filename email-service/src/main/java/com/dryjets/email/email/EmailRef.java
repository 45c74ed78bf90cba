package com.dryjets.email.email;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** Identifies an email, its campaign and its tenant. */
public record EmailRef(String tenant, UUID emailId, UUID campaignId) {

    static EmailRef of(Row row) {
        return new EmailRef(row.getString("tenant"), row.getUUID("id"), row.getUUID("campaign_id"));
    }
}

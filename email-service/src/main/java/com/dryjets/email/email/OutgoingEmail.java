package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is being sent, laid out, without what differs from recipient to recipient. */
public record OutgoingEmail(
        String tenant,
        UUID emailId,
        UUID campaignId,
        String subject,
        String sender,
        @Nullable String replyTo,
        CompiledEmail content) {

    /** Which mail it is, before anything of it is read. */
    public record Ref(String tenant, UUID emailId, UUID campaignId) {
        public static Ref of(Row row) {
            return new Ref(row.getString("tenant"), row.getUUID("id"), row.getUUID("campaign_id"));
        }
    }

    /** Names the mail to mailbox providers' complaint feedback. */
    public String feedbackId() {
        return campaignId + ":" + emailId + ":" + tenant + ":dryjets";
    }

    public String senderDomain() {
        return sender.substring(sender.lastIndexOf('@') + 1);
    }
}

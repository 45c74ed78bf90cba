package com.dryjets.email.email;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.segment.AudienceSpec;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An email that is being sent: rendered, but without what differs between recipients.
 *
 * @param variant the number of the variant; null if the email has no variants
 * @param localTime when it is due in each recipient's time zone; null if it is due for all at once
 * @param window in which each recipient gets it at their best hour; null if it is due for all at once
 * @param audience the segments and lists that it is sent to
 */
public record OutgoingEmail(
        EmailRef ref,
        @Nullable Integer variant,
        String subject,
        String sender,
        @Nullable String replyTo,
        CompiledEmail content,
        @Nullable LocalDateTime localTime,
        @Nullable SendWindow window,
        AudienceSpec audience) {

    /** Returns the Feedback-ID header, by which mailbox providers report complaints. */
    public String feedbackId() {
        return ref.campaignId() + ":" + ref.emailId() + ":" + ref.tenant() + ":dryjets";
    }

    /**
     * Returns the List-Id header (RFC 2919), by which mail programs sort emails: the same for all emails of a tenant to an
     * audience.
     *
     * @param domain of the sender
     */
    public String listId(String domain) {
        return Ids.of("list", ref.tenant(), audience) + "." + domain;
    }
}

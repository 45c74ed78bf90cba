package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An email that is being sent: rendered, but without what differs between recipients.
 *
 * @param localTime when it is due in each recipient's time zone; null if it is due for all at once
 */
public record OutgoingEmail(
        EmailRef ref,
        String subject,
        String sender,
        @Nullable String replyTo,
        CompiledEmail content,
        @Nullable LocalDateTime localTime) {

    /** Returns the Feedback-ID header, by which mailbox providers report complaints. */
    public String feedbackId() {
        return ref.campaignId() + ":" + ref.emailId() + ":" + ref.tenant() + ":dryjets";
    }

    /** Returns the domain of the sender's address. */
    public String senderDomain() {
        return sender.substring(sender.lastIndexOf('@') + 1);
    }
}

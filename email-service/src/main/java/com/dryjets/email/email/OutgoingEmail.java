package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import org.jspecify.annotations.Nullable;

/** An email that is being sent: rendered, but without what differs between recipients. */
public record OutgoingEmail(
        EmailRef ref,
        String subject,
        String sender,
        @Nullable String replyTo,
        CompiledEmail content) {

    /** Returns the Feedback-ID header, by which mailbox providers report complaints. */
    public String feedbackId() {
        return ref.campaignId() + ":" + ref.emailId() + ":" + ref.tenant() + ":dryjets";
    }

    /** Returns the domain of the sender's address. */
    public String senderDomain() {
        return sender.substring(sender.lastIndexOf('@') + 1);
    }
}

package com.dryjets.email.email;

import com.dryjets.email.rendering.EmailBodies;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to change of a mail; what is left out stays. */
public record ChangeEmail(
        @Nullable @Size(max = 255) @Pattern(regexp = CreateEmail.ONE_LINE, message = CreateEmail.ONE_LINE_SAYS)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = CreateEmail.ONE_LINE, message = CreateEmail.ONE_LINE_SAYS)
        String previewText,

        @Nullable @Size(max = CreateEmail.LONGEST) String htmlContent,
        @Nullable @Size(max = CreateEmail.LONGEST) String textContent,
        @Nullable UUID segmentId,
        @Nullable String from,
        @Nullable String replyTo) {

    void applyTo(EmailCampaign email, Instant now) {
        if (subject != null && !subject.equals(email.subject)) {
            email.subject = subject;
            // Others were told the old one.
            email.announcedSize = null;
        }
        if (previewText != null) {
            email.previewText = previewText;
        }
        if (htmlContent != null) {
            email.say(EmailBodies.ofHtml(htmlContent, textContent));
        } else if (textContent != null) {
            email.text = textContent.strip();
        }
        if (segmentId != null) {
            email.segmentId = CreateEmail.segment(segmentId);
        }
        if (from != null) {
            email.sender = CreateEmail.address("/from", from);
        }
        if (replyTo != null) {
            email.replyTo = CreateEmail.address("/replyTo", replyTo);
        }
        email.updatedAt = now;
    }
}

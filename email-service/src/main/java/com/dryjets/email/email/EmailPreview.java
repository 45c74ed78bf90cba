package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An email as recipients will see it, with links that go straight to their targets, so that nothing is tracked. */
public record EmailPreview(
        String from,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    /**
     * Renders an email for a contact.
     *
     * @param contact the contact's fields by name; merge tags without a value show their defaults
     */
    static EmailPreview of(EmailCampaign email, Map<String, ?> contact, Instant now) {
        if (!email.hasContent()) {
            return new EmailPreview(email.sender, email.content.subject, null, null);
        }
        return of(email.sender, email.compile(), contact, now);
    }

    static EmailPreview of(String from, CompiledEmail email, Map<String, ?> contact, Instant now) {
        CompiledEmail.Copy copy = email.copy(contact, new Untracked(), now);
        return new EmailPreview(
                from, copy.subject(), copy.html().text(), copy.text().text());
    }
}

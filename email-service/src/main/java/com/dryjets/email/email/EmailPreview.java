package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An email as recipients will see it, with links that go straight to their targets, so that nothing is tracked. */
public record EmailPreview(
        String from,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    private static final String NO_IMAGE = "data:,";

    private static final String NOWHERE = "#";

    private static final RecipientUrls UNTRACKED = new RecipientUrls() {
        @Override
        public String link(int position, String target) {
            return target;
        }

        @Override
        public String pixel() {
            return NO_IMAGE;
        }

        @Override
        public String hidden() {
            return NOWHERE;
        }

        @Override
        public String unsubscribe() {
            return NOWHERE;
        }

        @Override
        public String viewInBrowser() {
            return NOWHERE;
        }
    };

    /**
     * Renders an email for a contact.
     *
     * @param contact the contact's fields by name; merge tags without a value show their defaults
     */
    static EmailPreview of(EmailCampaign email, Map<String, ?> contact, Instant now) {
        if (!email.hasContent()) {
            return new EmailPreview(email.sender, email.subject, null, null);
        }
        return of(email.sender, email.compile(), contact, now);
    }

    static EmailPreview of(String from, CompiledEmail email, Map<String, ?> contact, Instant now) {
        CompiledEmail.Copy copy = email.copy(contact, UNTRACKED, now);
        return new EmailPreview(from, copy.subject(), copy.html().text(), copy.text().text());
    }
}

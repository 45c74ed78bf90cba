package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import org.jspecify.annotations.Nullable;

/** An email as recipients will see it, with links that go straight to their targets, so that nothing is tracked. */
public record EmailPreview(
        String from,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    private static final String NO_IMAGE = "data:,";

    static EmailPreview of(EmailCampaign email) {
        if (!email.hasContent()) {
            return new EmailPreview(email.sender, email.subject, null, null);
        }
        CompiledEmail compiled = email.compile();
        RecipientUrls untracked = new RecipientUrls() {
            @Override
            public String link(int position) {
                return compiled.links().get(position);
            }

            @Override
            public String pixel() {
                return NO_IMAGE;
            }

            @Override
            public String hidden() {
                return "#";
            }

            @Override
            public String unsubscribe() {
                return "#";
            }
        };
        return new EmailPreview(
                email.sender,
                email.subject,
                compiled.html(untracked).text(),
                compiled.text(untracked).text());
    }
}

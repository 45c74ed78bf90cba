package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import org.jspecify.annotations.Nullable;

/** An email as recipients will see it, with links that go straight to their targets, so that nothing is tracked. */
public record EmailPreview(
        String from,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    static EmailPreview of(EmailCampaign email) {
        if (!email.hasContent()) {
            return new EmailPreview(email.sender, email.subject, null, null);
        }
        CompiledEmail compiled = email.compile();
        Untracked untracked = new Untracked(compiled);
        return new EmailPreview(
                email.sender,
                email.subject,
                compiled.html(untracked).text(),
                compiled.text(untracked).text());
    }
}

package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.CompiledEmail.Addresses;
import org.jspecify.annotations.Nullable;

/** A mail as it would go out, its links leading where they lead and nothing counted. */
public record EmailPreview(
        String from,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text) {

    private static final String NO_PICTURE = "data:,";

    static EmailPreview of(EmailCampaign email) {
        if (!email.hasContent()) {
            return new EmailPreview(email.sender, email.subject, null, null);
        }
        CompiledEmail mail = email.compile();
        Addresses plain = new Addresses() {
            @Override
            public String link(int position) {
                return mail.links().get(position);
            }

            @Override
            public String pixel() {
                return NO_PICTURE;
            }

            @Override
            public String unsubscribe() {
                return "#";
            }
        };
        return new EmailPreview(email.sender, email.subject, mail.html(plain), mail.text(plain));
    }
}

package com.dryjets.email.email;

import com.dryjets.email.design.SourceView;
import com.dryjets.email.template.BuiltEmail;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of an email.
 *
 * @param html the whole page as it looks with the brand now; merge tags show their defaults
 * @param text the same as plain text
 * @param ownText whether the text was written by hand
 * @param changedBy absent if it was approved in content-service
 * @param current whether the email has it now
 * @param offered whether it waits to be restored or dismissed, because its content was approved after the email was changed
 */
public record EmailVersionView(
        int version,
        ContentOrigin origin,
        @Nullable String subject,
        @Nullable String previewText,
        String language,
        SourceView source,
        String html,
        String text,
        boolean ownText,
        @Nullable String changedBy,
        Instant changedAt,
        boolean current,
        boolean offered) {

    static EmailVersionView of(ContentVersion version, BuiltEmail built, ContentHistory history) {
        return new EmailVersionView(
                version.number,
                version.origin,
                version.subject,
                version.previewText,
                version.language,
                SourceView.of(version.source(), version.templateId),
                built.html(),
                Objects.requireNonNullElse(version.ownText, built.text()),
                version.ownText != null,
                version.changedBy,
                version.changedAt,
                version.number == history.current,
                Integer.valueOf(version.number).equals(history.offered()));
    }
}

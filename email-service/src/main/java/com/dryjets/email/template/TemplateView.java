package com.dryjets.email.template;

import com.dryjets.email.design.SourceView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template.
 *
 * @param builtIn whether it is one of ours, which cannot be changed
 * @param html the whole page as it looks with the brand now
 * @param text the same as plain text
 * @param createdAt absent for one that is built in, like the members after it
 */
public record TemplateView(
        UUID id,
        String name,
        @Nullable String description,
        boolean builtIn,
        @Nullable String subject,
        @Nullable String previewText,
        String language,
        SourceView source,
        String html,
        String text,
        long version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String changedBy) {

    static TemplateView of(StoredTemplate template, BuiltEmail built) {
        TemplateContent content = template.content();
        return new TemplateView(
                template.id(),
                content.name(),
                content.description(),
                template.builtIn(),
                content.subject(),
                content.previewText(),
                content.language(),
                SourceView.of(content.source(), null),
                built.html(),
                built.text(),
                template.version(),
                template.createdAt(),
                template.changedAt(),
                template.changedBy());
    }
}

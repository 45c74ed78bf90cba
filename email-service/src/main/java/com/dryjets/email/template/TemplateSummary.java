package com.dryjets.email.template;

import com.dryjets.email.design.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template in a list.
 *
 * @param builtIn whether it is one of ours, which cannot be changed
 * @param updatedAt absent for one that is built in
 */
public record TemplateSummary(
        UUID id,
        String name,
        @Nullable String description,
        boolean builtIn,
        Source.Type sourceType,
        @Nullable String subject,
        long version,
        @Nullable Instant updatedAt) {

    static TemplateSummary of(StoredTemplate template) {
        TemplateContent content = template.content();
        return new TemplateSummary(
                template.id(),
                content.name(),
                content.description(),
                template.builtIn(),
                content.source().type(),
                content.subject(),
                template.version(),
                template.changedAt());
    }
}

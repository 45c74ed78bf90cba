package com.dryjets.email.template;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template.
 *
 * @param builtIn whether every tenant has it
 * @param createdAt of the template; null for one that is built in, like the members after it
 * @param changedAt of this version
 */
record StoredTemplate(
        UUID id,
        boolean builtIn,
        TemplateContent content,
        long version,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static StoredTemplate builtIn(UUID id, TemplateContent content) {
        return new StoredTemplate(id, true, content, 1, null, null, null);
    }
}

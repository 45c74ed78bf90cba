package com.dryjets.email.email;

import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An email that is being sent, or one of its variants, as it is stored.
 *
 * @param variant the number of the variant; null if the email has no variants
 */
public record EmailSource(
        @Nullable Integer variant, String subject, @Nullable String previewText, EmailBody body) {

    /**
     * Renders the last of some variants, which share the numbers of their links. Takes milliseconds: call it on a worker
     * thread.
     */
    public static CompiledEmail compileLast(List<EmailSource> variants) {
        CompiledEmail compiled = variants.getFirst().compile(List.of());
        for (EmailSource variant : variants.subList(1, variants.size())) {
            compiled = variant.compile(compiled.links());
        }
        return compiled;
    }

    private CompiledEmail compile(List<String> links) {
        return CompiledEmail.of(subject, previewText, body, links);
    }
}

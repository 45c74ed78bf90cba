package com.dryjets.email.template;

import com.dryjets.email.design.Design;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Content as recipients will see it.
 *
 * @param html the whole page, with merge tags
 * @param findings what should be improved
 */
public record BuiltEmail(String html, String text, List<Finding> findings) {

    static BuiltEmail of(@Nullable String subject, @Nullable String previewText, Design design) {
        CompiledEmail compiled = CompiledEmail.of(Objects.requireNonNullElse(subject, ""), previewText, design.body());
        Untracked urls = new Untracked(compiled);
        return new BuiltEmail(
                compiled.html(urls).text(),
                compiled.text(urls).text(),
                ContentFindings.of(subject, previewText, design));
    }
}

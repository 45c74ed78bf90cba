package com.dryjets.email.template;

import com.dryjets.contracts.value.Texts;
import com.dryjets.email.design.Language;
import com.dryjets.email.template.Designs.Chosen;
import org.jspecify.annotations.Nullable;

/** Applies changes to the content of a template. */
final class Changes {

    private Changes() {}

    /** Returns the content with what a request changes; what it omits stays. */
    static TemplateContent of(TemplateContent content, ChangeTemplate request, @Nullable Chosen chosen) {
        return new TemplateContent(
                request.name() == null ? content.name() : Texts.name(request.name()),
                or(request.description(), content.description()),
                or(request.subject(), content.subject()),
                or(request.previewText(), content.previewText()),
                language(content, request, chosen),
                chosen == null ? content.source() : chosen.design().source());
    }

    private static String language(TemplateContent content, ChangeTemplate request, @Nullable Chosen chosen) {
        if (request.language() != null) {
            return Language.of(request.language()).tag();
        }
        return chosen != null && chosen.templateId() != null
                ? chosen.design().language().tag()
                : content.language();
    }

    private static @Nullable String or(@Nullable String wanted, @Nullable String otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}

package com.dryjets.email.design;

import com.dryjets.email.design.Source.Type;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an email or template is made of, to be edited. One of html, blocks and mjml is present.
 *
 * @param templateId the template that it was made from
 */
public record SourceView(
        Type type,
        @Nullable String html,
        @Nullable List<Block> blocks,
        @Nullable String mjml,
        @Nullable UUID templateId) {

    public static SourceView of(Source source, @Nullable UUID templateId) {
        return new SourceView(
                source.type(), source.text(Type.HTML), source.blocks(), source.text(Type.MJML), templateId);
    }
}

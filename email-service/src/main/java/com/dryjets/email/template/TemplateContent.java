package com.dryjets.email.template;

import com.dryjets.email.design.Source;
import org.jspecify.annotations.Nullable;

/** What one version of a template has. */
record TemplateContent(
        String name,
        @Nullable String description,
        @Nullable String subject,
        @Nullable String previewText,
        String language,
        Source source) {}

package com.dryjets.content.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blog post as its author wrote it.
 *
 * @param language the language that the author stated
 */
public record Source(
        String title,
        Format format,
        String content,
        @Nullable String excerpt,
        List<String> tags,
        @Nullable String language) {
    public Source {
        tags = List.copyOf(tags);
    }
}

package com.dryjets.content.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as its author wrote it.
 *
 * @param language where the author said which
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

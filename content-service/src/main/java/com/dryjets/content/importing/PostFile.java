package com.dryjets.content.importing;

import com.dryjets.content.article.Format;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that is said to hold a post. */
record PostFile(@Nullable String name, Format format, byte[] bytes) {

    /** Which format a file has, by its name and else by the type that its sender gave. */
    static Format formatOf(@Nullable String name, @Nullable String mediaType) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean html = lower.endsWith(".html")
                || lower.endsWith(".htm")
                || (!lower.endsWith(".md") && mediaType != null && mediaType.startsWith("text/html"));
        return html ? Format.HTML : Format.MARKDOWN;
    }
}

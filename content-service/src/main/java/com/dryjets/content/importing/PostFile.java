package com.dryjets.content.importing;

import com.dryjets.content.article.Format;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file to import. */
record PostFile(@Nullable String name, Format format, byte[] bytes) {

    /** Determines the format by the file name, or else by the media type. */
    static Format formatOf(@Nullable String name, @Nullable String mediaType) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean html = lower.endsWith(".html")
                || lower.endsWith(".htm")
                || (!lower.endsWith(".md") && mediaType != null && mediaType.startsWith("text/html"));
        return html ? Format.HTML : Format.MARKDOWN;
    }
}

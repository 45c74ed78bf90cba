package com.dryjets.content.importing;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file to import. */
record PostFile(@Nullable String name, Kind kind, @Nullable String mediaType, byte[] bytes) {

    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml");

    /** What a file contains. */
    enum Kind {
        MARKDOWN,
        HTML,
        FEED
    }

    static PostFile of(@Nullable String name, @Nullable String mediaType, byte[] bytes) {
        return new PostFile(name, kind(name, mediaType), mediaType, bytes);
    }

    /** Determines the kind by the file name, or else by the media type. */
    static Kind kind(@Nullable String name, @Nullable String mediaType) {
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        String type = mediaType == null ? "" : mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "xml", "rss", "atom", "rdf" -> Kind.FEED;
            case "html", "htm", "xhtml" -> Kind.HTML;
            case "md", "markdown" -> Kind.MARKDOWN;
            default -> FEED_TYPES.contains(type) ? Kind.FEED : type.equals("text/html") ? Kind.HTML : Kind.MARKDOWN;
        };
    }
}

package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a platform accepts of one kind of media; null means unlimited.
 *
 * @param types media types, such as {@code image/jpeg}
 * @param minRatio the smallest width per height
 * @param maxRatio the largest width per height
 * @param source the page that states the limits
 * @param lookedUp the day on which the page was read
 */
public record MediaRule(
        Kind kind,
        Set<String> types,
        @Nullable Integer maxCount,
        @Nullable Long maxBytes,
        @Nullable Long maxPixels,
        @Nullable Double minRatio,
        @Nullable Double maxRatio,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,
        URI source,
        LocalDate lookedUp) {
    public MediaRule {
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
        requireNonNull(lookedUp, "lookedUp");
        types = Set.copyOf(types);
    }

    /** The kinds of media that platforms treat differently. */
    public enum Kind {
        IMAGE,
        GIF,
        VIDEO;

        /** Returns the kind of a media type such as {@code video/mp4}. */
        public static Kind of(String type) {
            if (type.startsWith("video/")) {
                return VIDEO;
            }
            return type.equals("image/gif") ? GIF : IMAGE;
        }
    }
}

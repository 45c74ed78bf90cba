package com.dryjets.platform;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a picture or video; null properties are unknown and not checked.
 *
 * @param type the media type, such as {@code image/jpeg}
 * @param seconds the duration of a video
 */
public record MediaFile(
        String type,
        @Nullable Long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double seconds) {
    public MediaFile {
        requireNonNull(type, "type");
    }
}

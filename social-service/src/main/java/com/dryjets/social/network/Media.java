package com.dryjets.social.network;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a post.
 *
 * @param url where it can be fetched
 * @param type its media type, such as {@code image/jpeg}; null if unknown until it is fetched
 * @param altText what it shows, for people who do not see it
 * @param width in pixels; null if unknown, as are the others
 */
public record Media(
        URI url,
        @Nullable String type,
        @Nullable String altText,
        @Nullable Long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long durationMillis) {

    public boolean isVideo() {
        return type != null && type.startsWith("video/");
    }
}

package com.dryjets.social.post;

import com.dryjets.social.network.Media;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A picture or video. */
public record MediaView(
        URI url, @Nullable String type, @Nullable String altText) {

    public static MediaView of(Media media) {
        return new MediaView(media.url(), media.type(), media.altText());
    }
}

package com.dryjets.social.queue;

import com.dryjets.social.network.Media;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a post.
 *
 * @param url where networks can fetch it
 * @param type its media type, if known
 * @param altText what it shows, for people who do not see it
 */
public record MediaInput(
        @NotNull URI url,
        @Nullable @Size(max = 100) String type,
        @Nullable @Size(max = 5000) String altText) {

    Media media() {
        return new Media(url, type, altText, null, null, null, null);
    }
}

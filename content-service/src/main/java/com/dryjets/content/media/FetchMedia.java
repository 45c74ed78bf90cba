package com.dryjets.content.media;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video to be fetched from the web.
 *
 * @param url a public http or https address
 * @param name the file name; by default the last part of the address
 * @param altText what the picture shows, for people who do not see it
 */
public record FetchMedia(
        @NotNull URI url,
        @Nullable @Size(max = MediaNames.MAX_LENGTH) String name,
        @Nullable @Size(max = EditMedia.MAX_ALT_TEXT) String altText) {}

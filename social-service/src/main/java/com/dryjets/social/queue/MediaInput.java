package com.dryjets.social.queue;

import com.dryjets.social.network.Media;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a post; its address alone is enough.
 *
 * @param url where networks can fetch it
 * @param type its media type, if known
 * @param altText what it shows, for people who do not see it
 */
public record MediaInput(
        @NotNull URI url,
        @Nullable @Size(max = 100) String type,
        @Nullable @Size(max = 5000) String altText) {

    /** Reads both forms: an object, or just an address. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public MediaInput(
            @JsonProperty("url") URI url,
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("altText") @Nullable String altText) {
        this.url = url;
        this.type = type;
        this.altText = altText;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediaInput(URI url) {
        this(url, null, null);
    }

    Media media() {
        return new Media(url, type, altText, null, null, null, null);
    }
}

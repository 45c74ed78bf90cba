package com.dryjets.content.media;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a picture or video; absent fields keep their values.
 *
 * @param name the file name; its extension always follows from the format
 * @param altText an empty text removes it
 */
public record EditMedia(
        @Nullable
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        @Size(max = MediaNames.MAX_LENGTH)
        String name,

        @Nullable @Size(max = MAX_ALT_TEXT) String altText) {

    /** The longest that X accepts; other networks accept more. */
    static final int MAX_ALT_TEXT = 1000;
}

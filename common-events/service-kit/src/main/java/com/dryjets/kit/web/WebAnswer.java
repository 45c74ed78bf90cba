package com.dryjets.kit.web;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site answered.
 *
 * @param url the address that answered, after all redirects
 * @param status 200 or 304; any other status is a failure
 * @param body empty for 304
 */
public record WebAnswer(
        URI url,
        int status,
        byte[] body,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** Returns whether the site has nothing newer than what the request's validators name. */
    public boolean isUnchanged() {
        return status == 304;
    }

    /** Returns the media type with its parameters. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(contentType);
    }
}

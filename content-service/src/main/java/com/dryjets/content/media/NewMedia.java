package com.dryjets.content.media;

import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a new file.
 *
 * @param key the caller's Idempotency-Key
 * @param name a file name, not trusted
 */
record NewMedia(
        Caller caller,
        @Nullable String key,
        @Nullable String name,
        @Nullable String altText) {

    /** The same key with another file, name or alternative text is another request. */
    private record Fingerprint(
            String sha256, @Nullable String name, @Nullable String altText) {}

    Idempotency.Request request(String sha256) {
        return new Idempotency.Request(
                caller, "POST " + MediaResource.PATH, key, new Fingerprint(sha256, name, altText));
    }

    /** Uses another name if the caller gave none. */
    NewMedia named(String other) {
        return name == null || name.isBlank() ? new NewMedia(caller, key, other, altText) : this;
    }
}

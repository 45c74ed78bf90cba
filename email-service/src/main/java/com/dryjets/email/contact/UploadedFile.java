package com.dryjets.email.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file whose parts are all stored.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 */
record UploadedFile(UUID id, long bytes, String sha256, FileReading reading) {

    /** What a request must repeat to be the same. */
    record Identity(String sha256, @Nullable String charset, boolean dryRun) {}

    Identity identity(@Nullable String charset, boolean dryRun) {
        return new Identity(sha256, charset, dryRun);
    }
}

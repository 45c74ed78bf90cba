package com.dryjets.content.media;

import com.dryjets.platform.MediaFormat;
import java.util.Optional;
import java.util.UUID;

/** Names of stored files, made from the id alone. They start with two characters that spread files over folders. */
final class StorageKeys {

    private static final int UUID_LENGTH = 36;
    private static final int PREFIX_LENGTH = 3;

    private StorageKeys() {}

    static String file(UUID id, MediaFormat format) {
        return prefix(id) + id + "." + format.extension();
    }

    /** JPEG or PNG, depending on the picture. */
    static String thumbnail(UUID id) {
        return prefix(id) + id + "-small";
    }

    /** An id starts with its time, so its end spreads better. */
    private static String prefix(UUID id) {
        return id.toString().substring(UUID_LENGTH - 2) + "/";
    }

    /** Reads the id in a key; empty if the key is not one of this library. */
    static Optional<UUID> id(String key) {
        if (key.length() < PREFIX_LENGTH + UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(key.substring(PREFIX_LENGTH, PREFIX_LENGTH + UUID_LENGTH)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

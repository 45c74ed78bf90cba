package com.dryjets.content.media.storage;

import java.time.Instant;

/**
 * A file in the storage.
 *
 * @param storedAt by the storage's clock
 */
public record StoredFile(String key, Instant storedAt) {}

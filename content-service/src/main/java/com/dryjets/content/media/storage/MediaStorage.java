package com.dryjets.content.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files under keys. A key is never reused for other bytes, so a file can be cached for as long as it exists. All
 * methods block and belong on a worker thread.
 */
public interface MediaStorage {

    /** Stores a file. When this returns, the file survives a crash; if it fails, nobody sees a part of it. */
    void put(String key, Path file, String mediaType) throws IOException;

    /**
     * Opens a part of a file; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    InputStream open(String key, long from, long length) throws IOException;

    /** Returns whether there is such a file. */
    boolean holds(String key) throws IOException;

    /** Deletes a file; does nothing if there is none. */
    void delete(String key) throws IOException;

    /**
     * Lists files in a fixed order.
     *
     * @param after the last key of the page before; null for the first page
     * @param limit at most 1,000
     */
    List<StoredFile> list(@Nullable String after, int limit) throws IOException;
}

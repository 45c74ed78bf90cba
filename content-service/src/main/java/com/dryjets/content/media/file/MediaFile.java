package com.dryjets.content.media.file;

import com.dryjets.platform.MediaFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, cleaned and found good.
 *
 * @param file without metadata
 * @param bytes the length of the cleaned file
 * @param sha256 of the cleaned file, in hexadecimal
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param durationMillis of a video that tells it
 * @param thumbnail null for videos, because nothing here decodes them
 */
public record MediaFile(
        MediaFormat format,
        Path file,
        long bytes,
        String sha256,
        int width,
        int height,
        @Nullable Long durationMillis,
        @Nullable Thumbnail thumbnail) {}

package com.dryjets.content.media.file;

import com.dryjets.platform.MediaFormat;
import java.nio.file.Path;

/**
 * A small version of a picture.
 *
 * @param format PNG if the picture has transparent parts, else JPEG
 */
public record Thumbnail(Path file, MediaFormat format, long bytes) {}

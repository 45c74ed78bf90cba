package com.dryjets.content.media.file;

import org.jspecify.annotations.Nullable;

/**
 * What the headers of a video tell.
 *
 * @param width in pixels, as shown
 * @param height in pixels, as shown
 * @param durationMillis null if the file does not say, as some fragmented files
 */
record Movie(int width, int height, @Nullable Long durationMillis) {}

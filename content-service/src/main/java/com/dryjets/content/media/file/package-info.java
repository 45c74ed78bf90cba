/**
 * The formats of pictures and videos: recognises them by their bytes, reads their size and duration, removes their
 * metadata, and makes thumbnails.
 *
 * <p>Start reading at {@link com.dryjets.content.media.file.MediaFiles}.
 */
package com.dryjets.content.media.file;

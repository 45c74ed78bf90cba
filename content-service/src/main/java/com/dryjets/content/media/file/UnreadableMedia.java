package com.dryjets.content.media.file;

import com.dryjets.platform.MediaFormat;

/** A file that is not of an accepted format, is damaged, or is larger than allowed. The message tells users which. */
public final class UnreadableMedia extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableMedia(String message) {
        // An expected outcome, so it carries no stack trace.
        super(message, null, false, false);
    }

    static UnreadableMedia damaged(MediaFormat format) {
        return new UnreadableMedia(
                "The file is damaged: it starts as %s but cannot be read to its end. Export it again."
                        .formatted(format.title()));
    }
}

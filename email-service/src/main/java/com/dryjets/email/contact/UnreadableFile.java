package com.dryjets.email.contact;

/** A file that cannot be read to its end. The message tells the person who uploaded it what to do. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message, null, false, false);
    }
}

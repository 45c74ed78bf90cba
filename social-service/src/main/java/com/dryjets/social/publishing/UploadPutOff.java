package com.dryjets.social.publishing;

/** Ends an upload that takes long while too many others do. */
final class UploadPutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UploadPutOff() {
        super("Too many uploads take long", null, false, false);
    }
}

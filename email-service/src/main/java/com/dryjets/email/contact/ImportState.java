package com.dryjets.email.contact;

/** How far the import of a file has come. */
public enum ImportState {
    UPLOADING,
    RUNNING,
    /** A dry run is complete; nothing was written. */
    CHECKED,
    COMPLETED,
    /** It ended early; the rows before were imported. */
    FAILED,
    CANCELLED
}

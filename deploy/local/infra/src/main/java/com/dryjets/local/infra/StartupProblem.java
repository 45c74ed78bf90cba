package com.dryjets.local.infra;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** A startup failure that the user can fix; its message is the one line they see. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the user sees when a process could not even write its log. */
    public static final String DISK_FULL = "The disk is full. Free some space and try again.";

    public StartupProblem(String message) {
        super(message);
    }

    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** Explains a failed access to the disk. */
    public static StartupProblem of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
            return new StartupProblem(
                    "The disk is full. Free some space and try again. (%s)".formatted(message), failure);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new StartupProblem(
                    "No permission to use %s. Does it belong to another user?".formatted(denied.getFile()), failure);
        }
        if (failure instanceof FileSystemException file) {
            return new StartupProblem("Cannot use %s: %s.".formatted(file.getFile(), reason(file)), failure);
        }
        return new StartupProblem("Reading or writing a file failed: " + message, failure);
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
    }
}

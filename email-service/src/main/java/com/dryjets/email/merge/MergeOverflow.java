package com.dryjets.email.merge;

/** A copy that exceeds a limit of the merge language. */
public final class MergeOverflow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeOverflow(String message) {
        super(message);
    }
}

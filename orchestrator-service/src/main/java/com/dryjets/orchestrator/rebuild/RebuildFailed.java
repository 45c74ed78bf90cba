package com.dryjets.orchestrator.rebuild;

/** A failure that another replica would run into as well; the message gives the reason. */
final class RebuildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildFailed(String message) {
        super(message);
    }
}

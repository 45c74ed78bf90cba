package com.dryjets.orchestrator.rebuild;

/** A rebuild cannot succeed, whoever tries; the message tells why. */
final class RebuildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildFailed(String message) {
        super(message);
    }
}

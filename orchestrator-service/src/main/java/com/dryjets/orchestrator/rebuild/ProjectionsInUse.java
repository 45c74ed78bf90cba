package com.dryjets.orchestrator.rebuild;

/** Other transactions hold locks that are needed to replace the projections. */
final class ProjectionsInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionsInUse(Throwable cause) {
        super("Projections are in use: %s".formatted(cause.getMessage()), cause);
    }
}

package com.dryjets.orchestrator.rebuild;

/** Another replica has taken over the rebuild. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(long rebuildId) {
        super("Rebuild %d belongs to another replica".formatted(rebuildId));
    }
}

package com.dryjets.orchestrator.rebuild;

/** Another replica has taken over the rebuild, or a database crash has emptied its unlogged tables. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(long rebuildId) {
        super("Rebuild %d belongs to another replica, or must start over after a database crash".formatted(rebuildId));
    }
}

package com.dryjets.orchestrator.rebuild;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for a rebuild that was asked for. */
@ApplicationScoped
class RebuildTicker {

    private final IsolatedWork<Long> work = new IsolatedWork<>("Rebuild projections", "rebuildId");
    private final RebuildService rebuilds;

    RebuildTicker(RebuildService rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Scheduled(
            every = "${dryjets.rebuild.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> rebuild() {
        return work.tick(() ->
                rebuilds.claim().chain(claimed -> work.each(claimed.stream().toList(), 1, Rebuild::id, rebuilds::run)));
    }
}

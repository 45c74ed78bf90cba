package com.dryjets.social.series;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Queues occurrences of recurring posts. Any number of replicas may run it, since each locks what it works on. */
@ApplicationScoped
class SeriesTicker {

    private static final int BATCH = 100;

    private final SeriesService service;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Queue recurring posts", "seriesId");

    SeriesTicker(SeriesService service) {
        this.service = service;
    }

    @Scheduled(
            every = "{dryjets.social.series.every:10s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(() -> service.due(work.backingOff(), BATCH)
                .chain(due -> work.each(due, SeriesRepository.Due::id, service::queue)));
    }
}

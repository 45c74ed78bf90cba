package com.dryjets.email.tracking;

import com.dryjets.email.tracking.RescoreRepository.Job;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rescores the emails for which it was requested. */
@ApplicationScoped
class RescoreTicker {

    /** Emails at a time: each waits for the hits that arrive for its tenant, and they for it. */
    private static final int CONCURRENCY = 2;

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Rescore engagement", "emailId");
    private final RescoreService rescoring;
    private final Stopping stopping;

    RescoreTicker(RescoreService rescoring, Stopping stopping) {
        this.rescoring = rescoring;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "3s",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> rescore() {
        return work.tick(() -> rescoring
                .unfinished(work.backingOff())
                .chain(jobs -> work.each(jobs, CONCURRENCY, Job::emailId, this::rescore)));
    }

    private Uni<?> rescore(Job job, Runnable moved) {
        return Uni.createFrom()
                .deferred(() -> rescoring.step(job).invoke(moved))
                .repeat()
                .until(more -> !more || stopping.isStopping())
                .collect()
                .last();
    }
}

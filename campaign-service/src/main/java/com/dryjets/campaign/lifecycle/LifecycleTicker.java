package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.common.problem.Problem;
import com.dryjets.common.tenancy.Caller;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Completes campaigns at their end. Several replicas may run it: the second to come finds the campaign completed. */
@ApplicationScoped
class LifecycleTicker {

    private static final int BATCH = 100;

    private final LifecycleService service;
    private final Clock clock;

    LifecycleTicker(LifecycleService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> complete() {
        return service.ended(clock.instant(), BATCH)
                .onItem()
                .transformToMulti(ended -> Multi.createFrom().iterable(ended))
                .onItem()
                .transformToUniAndConcatenate(this::complete)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> complete(Campaign campaign) {
        return service.complete(new Caller(campaign.tenant(), "campaign-service"), campaign.id(), "The end has come.")
                .replaceWithVoid()
                .onFailure(Problem.class)
                .recoverWithNull();
    }
}

package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.transition.Action;
import com.dryjets.kit.problem.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Completes campaigns at their end. Several replicas may run it: the second to come finds the campaign completed. */
@ApplicationScoped
class LifecycleTicker {

    private static final Logger LOG = Logger.getLogger(LifecycleTicker.class);
    private static final int BATCH = 100;

    private final LifecycleService service;
    private final Clock clock;

    LifecycleTicker(LifecycleService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
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
        LifecycleService.Order order = new LifecycleService.Order(
                History.system(campaign.tenant()),
                campaign.id(),
                null,
                "The end, %s, has come.".formatted(campaign.endsAt().atZone(campaign.zone())));
        return service.act(order, Action.COMPLETE)
                .replaceWithVoid()
                .onFailure(Problem.class)
                .recoverWithNull()
                // One campaign that cannot be completed must not keep the others from it.
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Campaign not completed: campaignId=%s", campaign.id()))
                .onFailure()
                .recoverWithNull();
    }
}

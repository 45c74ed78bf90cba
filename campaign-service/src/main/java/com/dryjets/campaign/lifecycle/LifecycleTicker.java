package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignKey;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Completes campaigns at their end. Several replicas may run it; the second finds the campaign completed. */
@ApplicationScoped
class LifecycleTicker {

    private static final int BATCH = 100;

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Complete campaign", "campaignId");
    private final LifecycleService service;

    LifecycleTicker(LifecycleService service) {
        this.service = service;
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> completeEnded() {
        return work.tick(() -> service.ended(work.backingOff(), BATCH)
                .chain(ended -> work.each(ended, CampaignKey::id, service::completeEnded)));
    }
}

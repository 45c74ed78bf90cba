package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.orchestrator.projection.DueCampaign;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Assesses due campaigns. A failed assessment is postponed in the database, so that no replica repeats it at once. */
@ApplicationScoped
class AssessmentTicker {

    private static final int BATCH = 100;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final DueCampaignService dueCampaigns;
    private final AssessmentService assessments;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Assess campaign", "campaignId", BACKOFF);

    AssessmentTicker(DueCampaignService dueCampaigns, AssessmentService assessments) {
        this.dueCampaigns = dueCampaigns;
        this.assessments = assessments;
    }

    @Scheduled(
            every = "${dryjets.due-campaigns.every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> assessDueCampaigns() {
        return work.tick(
                () -> dueCampaigns.list(BATCH).chain(due -> work.each(due, DueCampaign::campaignId, this::assess)));
    }

    private Uni<Void> assess(DueCampaign due) {
        return assessments
                .assess(due.tenant(), due.campaignId())
                .onFailure()
                .call(() -> dueCampaigns.postpone(due, BACKOFF.after(due.attempts() + 1)));
    }
}

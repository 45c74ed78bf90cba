package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.orchestrator.assessment.CampaignAssessmentRepository.Stale;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Marks running campaigns as due from time to time: no event tells that something did not happen. */
@ApplicationScoped
class AssessmentClock {

    private static final int BATCH = 200;

    /** Failures of absence are a matter of hours. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private final TenantTransaction transactions;
    private final CampaignAssessmentRepository assessments;
    private final DueCampaignService dueCampaigns;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Mark running campaigns", "campaignId");

    AssessmentClock(
            TenantTransaction transactions, CampaignAssessmentRepository assessments, DueCampaignService dueCampaigns) {
        this.transactions = transactions;
        this.assessments = assessments;
        this.dueCampaigns = dueCampaigns;
    }

    @Scheduled(
            every = "10s",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> markStale() {
        return work.tick(
                () -> assessments.stale(STALE, BATCH).chain(stale -> work.each(stale, Stale::campaignId, this::mark)));
    }

    private Uni<Void> mark(Stale stale) {
        return transactions.run(stale.tenant(), () -> dueCampaigns.mark(stale.tenant(), stale.campaignId()));
    }
}

package com.dryjets.orchestrator.evaluation;

import com.dryjets.orchestrator.watch.DueCampaigns;
import com.dryjets.orchestrator.watch.DueCampaigns.DueCampaign;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Has every campaign looked at whose figures or facts changed. */
@ApplicationScoped
class EvaluationTicker {

    private static final Logger LOG = Logger.getLogger(EvaluationTicker.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_PAUSE_EXPONENT = 8;

    private final DueCampaigns due;
    private final EvaluationService evaluations;
    private final Clock clock;

    EvaluationTicker(DueCampaigns due, EvaluationService evaluations, Clock clock) {
        this.due = due;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Scheduled(
            every = "{dryjets.evaluation.every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> lookAtDueCampaigns() {
        return due.list(AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .onItem()
                .ignoreAsUni();
    }

    /** One campaign that cannot be looked at must not keep the others from it. */
    private Uni<Void> look(DueCampaign campaign) {
        return evaluations
                .evaluate(campaign.tenant(), campaign.campaignId())
                .onFailure()
                .recoverWithUni(failure -> later(campaign, failure));
    }

    private Uni<Void> later(DueCampaign campaign, Throwable failure) {
        LOG.errorf(
                failure,
                "Evaluation failed, trying later: campaignId=%s attempt=%d",
                campaign.campaignId(),
                campaign.attempts() + 1);
        Duration pause = Duration.ofSeconds(1L << Math.min(campaign.attempts(), LONGEST_PAUSE_EXPONENT));
        return due.postpone(campaign, clock.instant().plus(pause));
    }
}

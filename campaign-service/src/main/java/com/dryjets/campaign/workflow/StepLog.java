package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells what became of steps: other services, those who watch the campaign, and its history. */
@ApplicationScoped
class StepLog {

    private static final Logger LOG = Logger.getLogger(StepLog.class);

    private final Outbox outbox;
    private final History history;
    private final ChangeLog changes;

    StepLog(Outbox outbox, History history, ChangeLog changes) {
        this.outbox = outbox;
        this.history = history;
        this.changes = changes;
    }

    Uni<Void> write(Campaign campaign, List<WorkflowStepChanged> moves, WorkflowView view) {
        moves.forEach(move -> LOG.infof(
                "Workflow moved on: campaignId=%s step=%s status=%s attempt=%d",
                campaign.id(), move.step(), move.status(), move.attempt()));
        return Multi.createFrom()
                .iterable(moves)
                .filter(StepLog::isOutcome)
                .onItem()
                .transformToUniAndConcatenate(move -> note(campaign, move))
                .collect()
                .last()
                .chain(() -> outbox.write(campaign.tenant(), moves))
                .chain(() -> changes.workflow(campaign.tenant(), campaign.id(), view));
    }

    /** A step that begins is only the outcome of the one before it. */
    private static boolean isOutcome(WorkflowStepChanged move) {
        return !move.status().equals(StepStatus.RUNNING.name());
    }

    private Uni<Void> note(Campaign campaign, WorkflowStepChanged move) {
        return history.add(
                campaign,
                History.system(campaign.tenant()),
                new History.Change("step " + move.step(), move.error(), StepStatus.RUNNING.name(), move.status()));
    }
}

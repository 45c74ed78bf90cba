package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.campaign.livefeed.LiveFeed;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Records what became of steps: as events for other services, in the history and in the live feed. */
@ApplicationScoped
class StepLog {

    private static final Logger LOG = Logger.getLogger(StepLog.class);

    private final CampaignJournal journal;
    private final LiveFeed feed;

    StepLog(CampaignJournal journal, LiveFeed feed) {
        this.journal = journal;
        this.feed = feed;
    }

    Uni<Void> record(Campaign campaign, List<StepMove> moves, WorkflowView view) {
        List<WorkflowStepChanged> events = moves.stream().map(StepMove::event).toList();
        events.forEach(event -> LOG.infof(
                "Workflow step changed campaignId=%s step=%s status=%s attempt=%d",
                campaign.id(), event.step(), event.status(), event.attempt()));
        // The start of a step only follows from the end of the previous one, so the history leaves it out.
        List<HistoryNote> notes = moves.stream()
                .filter(move -> !move.isTo(StepStatus.RUNNING))
                .map(StepLog::note)
                .toList();
        return journal.record(campaign, CampaignJournal.system(campaign.tenant()), notes, events)
                .chain(() -> feed.workflow(campaign.tenant(), campaign.id(), view));
    }

    private static HistoryNote note(StepMove move) {
        return new HistoryNote(
                "step " + move.event().step(),
                null,
                move.error() == null ? null : move.error().toCause(),
                StepStatus.RUNNING.name(),
                move.event().status());
    }
}

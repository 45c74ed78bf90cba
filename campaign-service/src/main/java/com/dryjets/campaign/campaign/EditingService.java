package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Updates the plans of campaigns. */
@ApplicationScoped
class EditingService {

    private static final Logger LOG = Logger.getLogger(EditingService.class);

    private final Campaigns campaigns;
    private final Allocations allocations;
    private final CampaignJournal journal;
    private final Clock clock;

    EditingService(Campaigns campaigns, Allocations allocations, CampaignJournal journal, Clock clock) {
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.journal = journal;
        this.clock = clock;
    }

    private record Edit(Caller caller, Campaign campaign, List<ChannelAllocation> stored) {}

    /** Fails with 409 if the campaign has ended, with 422 and each field that cannot change like this. */
    Uni<CampaignView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeCampaign body) {
        return campaigns.change(
                caller,
                id,
                ifMatch,
                campaign -> allocations
                        .of(campaign)
                        .map(stored -> new Edit(caller, campaign, stored))
                        .chain(edit -> apply(edit, decide(edit, body))));
    }

    private EditRules.Decision decide(Edit edit, ChangeCampaign body) {
        CampaignPlan before = edit.campaign().plan();
        return EditRules.decide(new EditRules.EditRequest(
                edit.campaign().status(),
                before,
                body.applyTo(before),
                edit.stored(),
                body.requestedAllocations(),
                clock.instant()));
    }

    private Uni<CampaignView> apply(Edit edit, EditRules.Decision decision) {
        return switch (decision) {
            case EditRules.NotEditable refusal -> Uni.createFrom().failure(Problem.conflict(refusal.explanation()));
            case EditRules.InvalidFields invalid ->
                Uni.createFrom()
                        .failure(Problem.unprocessable("Some fields cannot be changed like this.", invalid.errors()));
            case EditRules.Apply change -> apply(edit, change);
        };
    }

    private Uni<CampaignView> apply(Edit edit, EditRules.Apply change) {
        Campaign campaign = edit.campaign();
        boolean reallocated = !change.allocations().equals(edit.stored());
        if (change.changes().isEmpty() && !reallocated) {
            return Uni.createFrom().item(CampaignView.of(campaign));
        }
        campaign.plan(change.plan(), clock.instant());
        return journal.record(
                        campaign, edit.caller(), notes(change, reallocated), events(campaign, change, reallocated))
                .chain(() -> reallocated
                        ? allocations.replace(campaign, change.allocations())
                        : Uni.createFrom().voidItem())
                .chain(() -> journal.show(campaign))
                // The planned spend follows from the budget and the dates.
                .call(() -> journal.showSpend(campaign))
                .invoke(() -> LOG.infof("Campaign updated campaignId=%s", campaign.id()));
    }

    private static List<CampaignEvent> events(Campaign campaign, EditRules.Apply change, boolean reallocated) {
        List<CampaignEvent> events = new ArrayList<>();
        if (!change.changes().isEmpty()) {
            events.add(new CampaignUpdated(campaign.id(), campaign.facts()));
        }
        if (reallocated) {
            events.add(new BudgetReallocated(campaign.id(), campaign.budget().currency(), change.allocations()));
        }
        return events;
    }

    private static List<HistoryNote> notes(EditRules.Apply change, boolean reallocated) {
        List<HistoryNote> notes = new ArrayList<>(change.changes());
        if (reallocated) {
            notes.add(new HistoryNote("allocations changed", null, null, null, text(change.allocations())));
        }
        return notes;
    }

    private static String text(List<ChannelAllocation> allocations) {
        return allocations.stream()
                .map(share -> share.channel() + " " + share.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }
}

package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which changes of a plan a status allows, and what the allocations become. */
final class EditRules {

    /** autoOptimizePercentage is an approval in advance, which people must be able to withdraw at any time. */
    private static final Set<String> EDITABLE_WHILE_RUNNING =
            Set.of("/name", "/endsAt", "/budget", "/autoOptimizePercentage", "/goals", "/tags", "/owner");

    private EditRules() {}

    /** The outcome of a request to change a plan. */
    sealed interface Decision {}

    /**
     * The plan changes.
     *
     * @param changes field by field; empty if nothing is different
     * @param allocations the new allocations; empty if the campaign has none of its own yet
     */
    record Apply(CampaignPlan plan, List<HistoryNote> changes, List<ChannelAllocation> allocations)
            implements Decision {}

    /** The campaign can no longer be edited. */
    record NotEditable(String explanation) implements Decision {}

    /** These fields cannot be changed like this. */
    record InvalidFields(List<FieldError> errors) implements Decision {}

    /**
     * A request to change a plan.
     *
     * @param stored the stored allocations
     * @param requested the requested allocations, if any
     */
    record EditRequest(
            CampaignStatus status,
            CampaignPlan before,
            CampaignPlan after,
            List<ChannelAllocation> stored,
            Optional<List<ChannelAllocation>> requested,
            Instant now) {}

    static Decision decide(EditRequest edit) {
        List<FieldChange> changes = FieldChange.between(edit.before(), edit.after());
        if (edit.status().isOver()) {
            return new NotEditable("This campaign is %s and can no longer be edited."
                    .formatted(edit.status().word()));
        }
        List<FieldError> errors = new ArrayList<>();
        if (edit.status().isRunning()) {
            errors.addAll(errorsWhileRunning(edit, changes));
        }
        edit.requested().ifPresent(requested -> errors.addAll(allocationErrors(edit.after(), requested)));
        if (!errors.isEmpty()) {
            return new InvalidFields(errors);
        }
        return new Apply(edit.after(), changes.stream().map(FieldChange::toNote).toList(), allocations(edit));
    }

    private static List<FieldError> errorsWhileRunning(EditRequest edit, List<FieldChange> changes) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldChange change : changes) {
            if (!EDITABLE_WHILE_RUNNING.contains(change.pointer())) {
                errors.add(new FieldError(change.pointer(), "cannot be changed after the launch"));
            }
        }
        Money before = edit.before().budget();
        Money after = edit.after().budget();
        if (after.amount().compareTo(before.amount()) < 0) {
            errors.add(new FieldError("/budget/total", "can only be increased after the launch"));
        }
        if (!after.currency().equals(before.currency())) {
            errors.add(new FieldError("/budget/currency", "cannot be changed after the launch"));
        }
        boolean moved = !edit.after().endsAt().equals(edit.before().endsAt());
        if (moved && !edit.after().endsAt().isAfter(edit.now())) {
            errors.add(new FieldError("/endsAt", "must be in the future; complete the campaign to end it now"));
        }
        if (edit.requested().isPresent()) {
            errors.add(new FieldError("/allocations", "cannot be changed after the launch; reallocate the budget"));
        }
        return errors;
    }

    private static List<FieldError> allocationErrors(CampaignPlan plan, List<ChannelAllocation> requested) {
        return AllocationRules.errors("/allocations", plan.budget(), plan.channels(), requested);
    }

    /** The requested allocations, or else the stored ones scaled to the new budget. */
    private static List<ChannelAllocation> allocations(EditRequest edit) {
        CampaignPlan plan = edit.after();
        if (edit.requested().isPresent()) {
            return edit.requested().get();
        }
        return edit.stored().isEmpty()
                ? edit.stored()
                : AllocationRules.inForce(plan.budget(), plan.channels(), edit.stored());
    }
}

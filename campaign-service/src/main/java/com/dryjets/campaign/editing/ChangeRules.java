package com.dryjets.campaign.editing;

import com.dryjets.campaign.budget.AllocationRules;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.History.Change;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which changes of a plan are allowed in which state, and what becomes of the allocations. */
final class ChangeRules {

    /** What may be moved without a person is a leave that a person must be able to take back at any time. */
    private static final Set<String> OPEN_WHILE_RUNNING =
            Set.of("/name", "/endsAt", "/budget", "/autoOptimizePercentage");

    private ChangeRules() {}

    /** What came of a wish to change a plan. */
    sealed interface Decision {}

    /**
     * It changes.
     *
     * @param changes field by field; empty where nothing is different
     * @param allocations as they are now; empty where the campaign has none of its own yet
     */
    record Apply(CampaignPlan plan, List<Change> changes, List<ChannelAllocation> allocations) implements Decision {}

    /** Not in this state. */
    record Refuse(String why) implements Decision {}

    /** These fields not. */
    record RefuseFields(List<FieldError> errors) implements Decision {}

    /** All that the decision rests on. */
    record Wish(
            CampaignStatus status,
            CampaignPlan before,
            CampaignPlan after,
            List<ChannelAllocation> known,
            Optional<List<ChannelAllocation>> asked,
            Instant now) {}

    static Decision decide(Wish wish) {
        List<FieldChange> changes = FieldChange.between(wish.before(), wish.after());
        if (!wish.status().isRunning() && wish.status() != CampaignStatus.DRAFT) {
            return new Refuse("This campaign is %s and cannot be changed any more."
                    .formatted(wish.status().word()));
        }
        List<FieldError> errors = new ArrayList<>();
        if (wish.status().isRunning()) {
            errors.addAll(faultsWhileRunning(wish, changes));
        }
        wish.asked().ifPresent(asked -> errors.addAll(allocationFaults(wish.after(), asked)));
        if (!errors.isEmpty()) {
            return new RefuseFields(errors);
        }
        return new Apply(
                wish.after(), changes.stream().map(FieldChange::toHistory).toList(), allocations(wish));
    }

    private static List<FieldError> faultsWhileRunning(Wish wish, List<FieldChange> changes) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldChange change : changes) {
            if (!OPEN_WHILE_RUNNING.contains(change.pointer())) {
                errors.add(new FieldError(change.pointer(), "cannot be changed once the campaign was launched"));
            }
        }
        Money before = wish.before().budget();
        Money after = wish.after().budget();
        if (after.amount().compareTo(before.amount()) < 0) {
            errors.add(new FieldError("/budget/total", "can only be raised once the campaign was launched"));
        }
        if (!after.currency().equals(before.currency())) {
            errors.add(new FieldError("/budget/currency", "cannot be changed once the campaign was launched"));
        }
        boolean moved = !wish.after().endsAt().equals(wish.before().endsAt());
        if (moved && !wish.after().endsAt().isAfter(wish.now())) {
            errors.add(new FieldError("/endsAt", "must be ahead; complete the campaign to end it now"));
        }
        if (wish.asked().isPresent()) {
            errors.add(new FieldError("/allocations", "are changed by a reallocation once the campaign was launched"));
        }
        return errors;
    }

    private static List<FieldError> allocationFaults(CampaignPlan plan, List<ChannelAllocation> asked) {
        return AllocationRules.faults("/allocations", plan.budget(), plan.channels(), asked);
    }

    /** What was asked for; else the shares stay in proportion, so that they add up to the new budget. */
    private static List<ChannelAllocation> allocations(Wish wish) {
        CampaignPlan plan = wish.after();
        if (wish.asked().isPresent()) {
            return wish.asked().get();
        }
        return wish.known().isEmpty()
                ? wish.known()
                : AllocationRules.inForce(plan.budget(), plan.channels(), wish.known());
    }
}

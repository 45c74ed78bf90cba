package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.budget.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.lifecycle.Readiness.Item;
import com.dryjets.campaign.transition.Action;
import com.dryjets.campaign.transition.Transition;
import com.dryjets.campaign.transition.TransitionRules;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Whether a campaign may be launched, and if not, every reason. */
final class LaunchRules {

    private LaunchRules() {}

    static LaunchDecision decide(LaunchInput input, UUID scheduleRequestId, Instant now) {
        Campaign campaign = input.campaign();
        if (TransitionRules.decide(campaign.status(), Action.LAUNCH) instanceof Transition.Refuse refusal) {
            return new LaunchDecision.Refuse(refusal.why());
        }
        Readiness readiness = readiness(input, now);
        return readiness.ready()
                ? new LaunchDecision.Launch(
                        new CampaignLaunched(campaign.id(), scheduleRequestId, campaign.facts(), input.allocations()))
                : new LaunchDecision.NotReady(readiness);
    }

    static Readiness readiness(LaunchInput input, Instant now) {
        List<Item> items = new ArrayList<>();
        items.add(budget(input.campaign()));
        items.add(dates(input.campaign(), now));
        items.add(allocations(input));
        for (Channel channel : input.campaign().channels()) {
            if (channel == Channel.EMAIL) {
                items.add(email(input));
            } else if (channel.isSocial()) {
                items.add(content(input, channel));
            }
        }
        return Readiness.of(items);
    }

    private static Item budget(Campaign campaign) {
        Money budget = campaign.budget();
        return budget.amount().signum() > 0
                ? Item.fulfilled(
                        "budget",
                        "The budget is %s %s.".formatted(budget.amount().toPlainString(), budget.currency()))
                : Item.missing("budget", "The budget is zero; give the campaign one.", page(campaign, "/budget"));
    }

    private static Item dates(Campaign campaign, Instant now) {
        return campaign.endsAt().isAfter(now)
                ? Item.fulfilled("dates", "The end is ahead.")
                : Item.missing("dates", "The end has passed; choose a later one.", page(campaign, ""));
    }

    private static Item allocations(LaunchInput input) {
        Campaign campaign = input.campaign();
        List<FieldError> faults = AllocationRules.faults(campaign.budget(), campaign.channels(), input.allocations());
        return faults.isEmpty()
                ? Item.fulfilled("allocations", "The allocations add up to the budget.")
                : Item.missing("allocations", complaint(faults.getFirst()), page(campaign, "/budget"));
    }

    private static String complaint(FieldError fault) {
        return "The allocations are not right: %s %s.".formatted(fault.pointer(), fault.detail());
    }

    private static Item content(LaunchInput input, Channel channel) {
        String item = "content." + channel.name().toLowerCase(Locale.ROOT);
        long approved = input.approvedPieces(channel);
        return approved > 0
                ? Item.fulfilled(item, approved + (approved == 1 ? " piece is" : " pieces are") + " approved.")
                : Item.missing(
                        item,
                        "Nothing is approved for %s; make a piece from a blog post and approve it."
                                .formatted(channel.label()),
                        "/content");
    }

    private static Item email(LaunchInput input) {
        if (!input.hasMail()) {
            return Item.missing(
                    "content.email", "There is no mail that is ready; approve one or write one.", "/content");
        }
        return input.audience() > 0
                ? Item.fulfilled("content.email", "A mail is ready for %d contacts.".formatted(input.audience()))
                : Item.missing("content.email", "The mail's audience is empty; import contacts.", "/email/contacts");
    }

    private static String page(Campaign campaign, String tab) {
        return "/campaigns/" + campaign.id() + tab;
    }
}

package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.budget.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.lifecycle.Readiness.Item;
import com.dryjets.common.event.CampaignEvent.CampaignLaunched;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Whether a campaign may be launched, and if not, every reason. */
final class LaunchRules {

    private LaunchRules() {}

    static LaunchDecision decide(LaunchInput input, UUID scheduleRequestId, Instant now) {
        if (input.campaign().status() != CampaignStatus.DRAFT) {
            return new LaunchDecision.Refuse(
                    "Only a draft can be launched; this campaign is "
                            + input.campaign().status().name().toLowerCase(Locale.ROOT) + ".",
                    List.of());
        }
        Readiness readiness = readiness(input, now);
        if (!readiness.ready()) {
            return new LaunchDecision.Refuse("The campaign is not ready.", readiness.missing());
        }
        Campaign campaign = input.campaign();
        return new LaunchDecision.Launch(
                new CampaignLaunched(campaign.id(), scheduleRequestId, campaign.facts(), input.allocations()));
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
        boolean fulfilled = campaign.budget().amount().signum() > 0;
        return new Item(
                "budget",
                fulfilled,
                fulfilled
                        ? "The budget is " + campaign.budget().amount().toPlainString() + " "
                                + campaign.budget().currency() + "."
                        : "The budget is zero; give the campaign one.");
    }

    private static Item dates(Campaign campaign, Instant now) {
        boolean fulfilled = campaign.endsAt().isAfter(now);
        return new Item(
                "dates", fulfilled, fulfilled ? "The end is ahead." : "The end has passed; choose a later one.");
    }

    private static Item allocations(LaunchInput input) {
        List<FieldError> faults = AllocationRules.faults(
                input.campaign().budget(), input.campaign().channels(), input.allocations());
        return new Item(
                "allocations",
                faults.isEmpty(),
                faults.isEmpty()
                        ? "The allocations add up to the budget."
                        : faults.getFirst().pointer() + " " + faults.getFirst().detail());
    }

    private static Item content(LaunchInput input, Channel channel) {
        long approved = input.approvedPieces(channel);
        return new Item(
                "content." + channel.name().toLowerCase(Locale.ROOT),
                approved > 0,
                approved > 0
                        ? approved + " approved."
                        : "Nothing is approved for %s; make a piece from a blog post and approve it."
                                .formatted(channel));
    }

    private static Item email(LaunchInput input) {
        if (!input.hasMail()) {
            return new Item("content.email", false, "There is no mail that is ready; approve one or write one.");
        }
        boolean fulfilled = input.audience() > 0;
        return new Item(
                "content.email",
                fulfilled,
                fulfilled
                        ? "A mail is ready for %d contacts.".formatted(input.audience())
                        : "The mail's audience is empty; import contacts.");
    }
}

package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.TrackedChannels;
import com.dryjets.campaign.lifecycle.Readiness.Code;
import com.dryjets.campaign.lifecycle.Readiness.Item;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Decides whether a campaign may be launched, and lists everything that is missing. */
final class LaunchRules {

    private LaunchRules() {}

    static LaunchDecision decide(LaunchInput input, UUID scheduleRequestId, Instant now) {
        Campaign campaign = input.campaign();
        if (TransitionRules.decide(campaign.status(), CampaignAction.LAUNCH)
                instanceof Transition.IllegalTransition refusal) {
            return new LaunchDecision.IllegalTransition(refusal.explanation());
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
            items.add(channel(input, channel, now));
        }
        return Readiness.of(items);
    }

    private static Item budget(Campaign campaign) {
        Money budget = campaign.budget();
        return budget.amount().signum() > 0
                ? Item.of("budget", Code.BUDGET_SET).with(budget)
                : Item.of("budget", Code.BUDGET_ZERO).with(budget).fixAt(page(campaign, "/budget"));
    }

    private static Item dates(Campaign campaign, Instant now) {
        return campaign.endsAt().isAfter(now)
                ? Item.of("dates", Code.END_IN_FUTURE).with(campaign.endsAt())
                : Item.of("dates", Code.END_IN_PAST).with(campaign.endsAt()).fixAt(page(campaign, ""));
    }

    private static Item allocations(LaunchInput input) {
        Campaign campaign = input.campaign();
        List<FieldError> errors = AllocationRules.errors(campaign.budget(), campaign.channels(), input.allocations());
        return errors.isEmpty()
                ? Item.of("allocations", Code.ALLOCATIONS_VALID)
                : Item.of("allocations", Code.ALLOCATIONS_INVALID).fixAt(page(campaign, "/budget"));
    }

    private static Item channel(LaunchInput input, Channel channel, Instant now) {
        if (TrackedChannels.contains(channel)) {
            return Item.of(name(channel), Code.TRACKED_ONLY).with(channel);
        }
        Item item = channel == Channel.EMAIL ? email(input) : content(input, channel);
        return item.fulfilled() ? item.with(TimingRules.timing(input, channel, now)) : item;
    }

    private static Item content(LaunchInput input, Channel channel) {
        String name = name(channel);
        int approved = input.approvedPieces(channel);
        return approved > 0
                ? Item.of(name, Code.CONTENT_APPROVED).with(channel, approved)
                : Item.of(name, Code.CONTENT_MISSING).with(channel, approved).fixAt("/content");
    }

    private static Item email(LaunchInput input) {
        if (!input.hasEmail()) {
            return Item.of("content.email", Code.EMAIL_MISSING).fixAt("/content");
        }
        return input.audience() > 0
                ? Item.of("content.email", Code.EMAIL_READY).withRecipients(input.audience())
                : Item.of("content.email", Code.AUDIENCE_EMPTY)
                        .withRecipients(0)
                        .fixAt("/email/contacts");
    }

    private static String name(Channel channel) {
        return "content." + channel.name().toLowerCase(Locale.ROOT);
    }

    private static String page(Campaign campaign, String tab) {
        return "/campaigns/" + campaign.id() + tab;
    }
}

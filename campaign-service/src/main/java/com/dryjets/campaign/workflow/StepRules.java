package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.TrackedChannels;
import com.dryjets.campaign.projection.ItemCount;
import com.dryjets.campaign.projection.ItemStatus;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides when a step of the workflow is complete and when it has failed. */
final class StepRules {

    private StepRules() {}

    /** The decision about a running step. */
    sealed interface Verdict permits Wait, Complete, Fail {}

    /** The step keeps running. */
    record Wait() implements Verdict {}

    /** The step is complete. */
    record Complete() implements Verdict {}

    /** The step has failed. */
    record Fail(StepError error) implements Verdict {}

    /** The channels that must answer; none if all are known only by their metrics. */
    static List<Channel> expected(List<Channel> channels) {
        return TrackedChannels.scheduledOf(channels);
    }

    /** SCHEDULE is complete when every channel has answered, and fails when none has anything to send. */
    static Verdict schedule(List<Channel> channels, Map<Channel, Integer> itemsByChannel) {
        List<Channel> expected = expected(channels);
        if (!itemsByChannel.keySet().containsAll(expected)) {
            return new Wait();
        }
        boolean nothing = expected.stream().allMatch(channel -> itemsByChannel.get(channel) == 0);
        return nothing && !expected.isEmpty() ? new Fail(StepError.of(StepError.Code.NOTHING_TO_SEND)) : new Complete();
    }

    /**
     * Decides about a PUBLISH step whose wait is over. It fails when a channel has reported fewer items than it promised,
     * or is silent about items that were due long ago. Items that are being sent or are paused are waited for.
     */
    static Verdict overdue(Map<Channel, Integer> promised, List<ItemCount> items, Instant silentSince) {
        Set<Channel> silent = EnumSet.noneOf(Channel.class);
        promised.forEach((channel, count) -> {
            int known = items.stream()
                    .filter(item -> item.channel() == channel)
                    .mapToInt(ItemCount::items)
                    .sum();
            if (known < count) {
                silent.add(channel);
            }
        });
        items.stream()
                .filter(item -> item.status() == ItemStatus.SCHEDULED && item.first() != null)
                .filter(item -> item.first().isBefore(silentSince))
                .forEach(item -> silent.add(item.channel()));
        return silent.isEmpty() ? new Wait() : new Fail(StepError.of(StepError.Code.NO_REPORT, List.copyOf(silent)));
    }

    /** The error of a SCHEDULE step whose wait is over. */
    static StepError noAnswer(List<Channel> channels, Map<Channel, Integer> itemsByChannel) {
        return StepError.of(
                StepError.Code.NO_ANSWER,
                expected(channels).stream()
                        .filter(channel -> !itemsByChannel.containsKey(channel))
                        .toList());
    }

    /** PUBLISH is complete when all promised items have a final status, and fails when none of them succeeded. */
    static Verdict publish(int promised, List<ItemCount> items) {
        int ended = items.stream()
                .filter(count -> count.status().isFinal())
                .mapToInt(ItemCount::items)
                .sum();
        boolean open =
                items.stream().anyMatch(count -> !count.status().isFinal() && count.status() != ItemStatus.READY);
        if (ended < promised || open) {
            return new Wait();
        }
        boolean allFailed = ended > 0 && items.stream().noneMatch(count -> count.status() == ItemStatus.DONE);
        return allFailed ? new Fail(StepError.of(StepError.Code.ALL_ITEMS_FAILED)) : new Complete();
    }
}

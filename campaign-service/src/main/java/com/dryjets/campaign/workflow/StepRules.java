package com.dryjets.campaign.workflow;

import com.dryjets.campaign.projection.ItemProjection.Count;
import com.dryjets.campaign.projection.ItemProjection.Status;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** When a step of the workflow is done, and when it has failed. */
final class StepRules {

    private StepRules() {}

    /** What is to be done with a running step. */
    sealed interface Verdict permits Wait, Complete, Fail {}

    /** Nothing yet. */
    record Wait() implements Verdict {}

    /** It is done. */
    record Complete() implements Verdict {}

    /** It cannot be done, and why. */
    record Fail(String reason) implements Verdict {}

    /** The channels that must answer: advertisements are booked elsewhere, their figures come in as metrics. */
    static List<Channel> expected(List<Channel> channels) {
        return channels.stream().filter(channel -> channel != Channel.ADS).toList();
    }

    /** SCHEDULE is done when every channel has answered, and has failed when none has anything to send. */
    static Verdict schedule(List<Channel> channels, Map<Channel, Integer> itemsByChannel, String reasons) {
        List<Channel> expected = expected(channels);
        if (!itemsByChannel.keySet().containsAll(expected)) {
            return new Wait();
        }
        boolean nothing = expected.stream().allMatch(channel -> itemsByChannel.get(channel) == 0);
        return nothing && !expected.isEmpty()
                ? new Fail("No channel has anything to send: " + reasons)
                : new Complete();
    }

    /**
     * What a PUBLISH step whose waiting has ended comes to: it fails when a channel is silent about items whose time
     * has long passed or that it promised; items that are on their way, or held, are waited for.
     */
    static Verdict overdue(Map<Channel, Integer> promised, List<Count> items, Instant silentSince) {
        Set<Channel> silent = EnumSet.noneOf(Channel.class);
        promised.forEach((channel, count) -> {
            int known = items.stream()
                    .filter(item -> item.channel() == channel)
                    .mapToInt(Count::items)
                    .sum();
            if (known < count) {
                silent.add(channel);
            }
        });
        items.stream()
                .filter(item -> item.status() == Status.SCHEDULED && item.first() != null)
                .filter(item -> item.first().isBefore(silentSince))
                .forEach(item -> silent.add(item.channel()));
        return silent.isEmpty()
                ? new Wait()
                : new Fail(silent.stream()
                        .map(Channel::label)
                        .collect(Collectors.joining(", ", "No news of items that were due from ", "")));
    }

    /** Why SCHEDULE failed when channels stay silent. */
    static String silent(List<Channel> channels, Map<Channel, Integer> itemsByChannel) {
        return expected(channels).stream()
                .filter(channel -> !itemsByChannel.containsKey(channel))
                .map(Channel::label)
                .collect(Collectors.joining(", ", "No answer in time from ", ""));
    }

    /** PUBLISH is done when as many items as were promised have come to their end, and has failed when all failed. */
    static Verdict publish(int promised, List<Count> items) {
        int ended = items.stream()
                .filter(count -> count.status().isFinal())
                .mapToInt(Count::items)
                .sum();
        boolean open = items.stream().anyMatch(count -> !count.status().isFinal() && count.status() != Status.READY);
        if (ended < promised || open) {
            return new Wait();
        }
        boolean allFailed = ended > 0 && items.stream().noneMatch(count -> count.status() == Status.DONE);
        return allFailed ? new Fail("No item went out") : new Complete();
    }
}

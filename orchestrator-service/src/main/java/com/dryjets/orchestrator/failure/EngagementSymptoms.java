package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.failure.SlumpDetector.Slump;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds channels that get far less engagement than usual, for as many impressions on the same weekdays and hours. */
final class EngagementSymptoms {

    /** Four weeks show what is usual. A slump that lasts for five is the new usual. */
    static final Duration HISTORY = Duration.ofDays(42);

    // Impressions are counted at once; people take their time to respond.
    private static final Duration SETTLED = Duration.ofHours(3);

    // The source's own rule takes two whole days.
    private static final int SOURCE_DAYS = 3;

    private EngagementSymptoms() {}

    static List<Symptom> of(Observed observed, Set<Channel> explained, Map<Cause, Instant> open, FailureConfig config) {
        Map<Channel, List<HourlyEngagement>> byChannel = new EnumMap<>(Channel.class);
        observed.hours()
                .forEach(hour -> byChannel
                        .computeIfAbsent(hour.channel(), unused -> new ArrayList<>())
                        .add(hour));
        // An email is opened for days after it was sent; how it did is judged when it is settled.
        byChannel.remove(Channel.EMAIL);
        byChannel.keySet().removeAll(explained);
        return byChannel.entrySet().stream()
                .flatMap(hours -> low(observed, hours.getKey(), hours.getValue(), open, config).stream())
                .toList();
    }

    private static Optional<Symptom> low(
            Observed observed,
            Channel channel,
            List<HourlyEngagement> hours,
            Map<Cause, Instant> open,
            FailureConfig config) {
        ZoneId zone = observed.plan().zone();
        Instant now = observed.now();
        Instant since = open.get(new Cause(FailureKind.LOW_ENGAGEMENT, channel.name()));
        return SlumpDetector.find(
                        EngagementDay.of(hours, zone, now.minus(SETTLED)),
                        observed.benchmarks().engagement().get(channel),
                        config.daysPerFalseAlarm(),
                        dayOf(since, zone))
                .filter(slump -> since != null || !mayBeSource(slump))
                .map(slump -> symptom(observed, channel, slump));
    }

    /** When responses end from one day to the next, it shows within days whether they are only not reported. */
    private static boolean mayBeSource(Slump slump) {
        return slump.deadDays() > 0 && slump.deadDays() <= SOURCE_DAYS;
    }

    private static @Nullable LocalDate dayOf(@Nullable Instant since, ZoneId zone) {
        return since == null ? null : LocalDate.ofInstant(since, zone);
    }

    private static Symptom symptom(Observed observed, Channel channel, Slump slump) {
        String events = channel == Channel.ADS ? "clicks" : "engagements";
        return Symptom.of(
                FailureKind.LOW_ENGAGEMENT,
                channel,
                "%s gets far less engagement than usual.".formatted(channel.label()),
                String.format(
                        Locale.ROOT,
                        "%,.0f %s since %s; %,.0f would be usual for as many impressions on these weekdays and at these hours.",
                        slump.events(),
                        events,
                        TimeText.day(slump.since()),
                        slump.expected()),
                slump.since().atStartOfDay(observed.plan().zone()).toInstant(),
                steps(observed, channel));
    }

    private static List<RecoveryStep> steps(Observed observed, Channel channel) {
        List<RecoveryStep> steps = new ArrayList<>();
        steps.add(RecoveryStep.of("Check what changed that day: the audience, the format, or the times."));
        steps.add(RecoveryStep.of(
                "Publish something new: the audience may have seen enough of this.",
                RecoveryAction.CREATE_CONTENT,
                List.of()));
        if (observed.plan().allocations().containsKey(channel)) {
            steps.add(RecoveryStep.of(
                    "Move budget to other channels until it recovers.", RecoveryAction.REALLOCATE_BUDGET, List.of()));
        }
        return steps;
    }
}

package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.orchestrator.projection.ChannelActivity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds channels that should publish, but have nothing scheduled and have not published for longer than usual. */
final class SilenceSymptoms {

    // How long a silence is unusual follows from the latest intervals; earlier ones may be of another plan.
    private static final int INTERVALS = 10;
    // Two posts show no rhythm.
    private static final int MIN_POSTS = 3;
    private static final Duration WITHOUT_RHYTHM = Duration.ofDays(7);
    // A campaign that is about to end needs nothing new.
    private static final Duration BEFORE_END = Duration.ofDays(1);

    private SilenceSymptoms() {}

    static List<Symptom> of(Observed observed, Set<Channel> explained, FailureConfig config) {
        return observed.plan().channels().stream()
                .filter(channel -> channel.isSocial() || channel == Channel.EMAIL)
                .filter(channel -> !explained.contains(channel) && hasBudget(observed, channel))
                .sorted()
                .map(observed::activityOf)
                .flatMap(activity -> silent(observed, activity, config).stream())
                .toList();
    }

    private static Optional<Symptom> silent(Observed observed, ChannelActivity activity, FailureConfig config) {
        Observed.Plan plan = observed.plan();
        Duration usual = longestInterval(activity);
        Instant since = activity.published().isEmpty()
                ? plan.startsAt()
                : activity.published().getFirst();
        if (activity.scheduled() > 0
                || usual == null && !isPlanned(plan, activity.channel(), activity)
                || !observed.now().isAfter(since.plus(patience(activity, usual, config)))
                || observed.now().isAfter(plan.endsAt().minus(BEFORE_END))) {
            return Optional.empty();
        }
        String label = activity.channel().label();
        return Optional.of(Symptom.of(
                FailureKind.SILENT,
                activity.channel(),
                "%s is silent.".formatted(label),
                evidence(observed, activity, usual, since),
                since,
                List.of(
                        RecoveryStep.of(
                                "Schedule approved content for %s.".formatted(label),
                                RecoveryAction.SCHEDULE_CONTENT,
                                List.of()),
                        RecoveryStep.of("If there is none, create some.", RecoveryAction.CREATE_CONTENT, List.of()))));
    }

    private static Duration patience(ChannelActivity activity, @Nullable Duration usual, FailureConfig config) {
        if (activity.published().isEmpty()) {
            return config.silentAfter();
        }
        Duration unusual = usual == null ? WITHOUT_RHYTHM : usual.plus(usual.dividedBy(2));
        return unusual.compareTo(config.silentAfter()) > 0 ? unusual : config.silentAfter();
    }

    private static String evidence(
            Observed observed, ChannelActivity activity, @Nullable Duration usual, Instant since) {
        if (activity.published().isEmpty()) {
            return "%s is part of the campaign, but nothing has been published or scheduled on it since the campaign began."
                    .formatted(activity.channel().label());
        }
        String silence = "Nothing has been published since %s, and nothing is scheduled."
                .formatted(TimeText.time(since, observed.plan().zone()));
        return usual == null ? silence : silence + " The longest break before that was %s.".formatted(hours(usual));
    }

    private static String hours(Duration time) {
        long hours = Math.max(1, time.toHours());
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    /** The longest of the latest intervals between publications; null if there are too few. */
    private static @Nullable Duration longestInterval(ChannelActivity activity) {
        List<Instant> times = activity.published();
        return times.size() < MIN_POSTS
                ? null
                : IntStream.range(0, Math.min(INTERVALS, times.size() - 1))
                        .mapToObj(i -> Duration.between(times.get(i + 1), times.get(i)))
                        .max(Duration::compareTo)
                        .orElse(null);
    }

    /** A single email may be all that was planned; a network without money may only be an option. */
    private static boolean isPlanned(Observed.Plan plan, Channel channel, ChannelActivity activity) {
        boolean hasStarted = !activity.published().isEmpty();
        boolean isFunded = plan.allocations().isEmpty()
                || plan.allocations().getOrDefault(channel, BigDecimal.ZERO).signum() > 0;
        return isFunded && !(hasStarted && channel == Channel.EMAIL);
    }

    private static boolean hasBudget(Observed observed, Channel channel) {
        BigDecimal allocated = observed.plan().allocations().get(channel);
        BigDecimal spent = observed.performance().of(channel).total(Metric.SPEND);
        return allocated == null || spent.signum() == 0 || spent.compareTo(allocated) < 0;
    }
}

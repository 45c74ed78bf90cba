package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.finding.TimeText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds channels whose metrics stopped arriving: all of them, the spend, or one of two metrics that belong together. What a
 * channel reports is one cause.
 */
final class SourceSymptoms {

    /** A metric that can't stop while another one, which it depends on or which depends on it, still arrives. */
    private record Pair(Metric metric, Metric companion) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Metric.IMPRESSIONS, Metric.ENGAGEMENTS),
            new Pair(Metric.IMPRESSIONS, Metric.CLICKS),
            new Pair(Metric.ENGAGEMENTS, Metric.IMPRESSIONS),
            new Pair(Metric.CLICKS, Metric.IMPRESSIONS),
            new Pair(Metric.OPENS, Metric.DELIVERED),
            new Pair(Metric.CLICKS, Metric.OPENS),
            new Pair(Metric.REVENUE, Metric.CONVERSIONS));

    private static final Set<Metric> RESPONSES = EnumSet.of(Metric.ENGAGEMENTS, Metric.CLICKS);

    // None of so many expected by chance: never, even if days vary by 30 %.
    private static final double EXPECTED = 15;
    // As long a past as needed for a rate that has seen each weekday twice.
    private static final int PAST_DAYS = 14;
    // Responses that decline before they end are not a source's fault.
    private static final double SUDDEN = 0.5;
    private static final int LAST_DAYS = 2;

    private final Observed observed;
    private final Channel channel;
    private final MetricDays days;
    private final FailureConfig config;
    private final @Nullable Instant openSince;
    // Whether fewer responses are reported as a failure already.
    private final boolean isLow;

    private SourceSymptoms(Observed observed, Channel channel, FailureConfig config, Map<Cause, Instant> open) {
        this.observed = observed;
        this.channel = channel;
        this.days = new MetricDays(observed.performance().daysOf(channel));
        this.config = config;
        this.openSince = open.get(new Cause(FailureKind.NO_METRICS, channel.name()));
        this.isLow = open.containsKey(new Cause(FailureKind.LOW_ENGAGEMENT, channel.name()));
    }

    /** What stopped, and the last day on which it came. */
    private record Stopped(String what, LocalDate last, String evidence) {}

    static List<Symptom> of(Observed observed, Set<Channel> explained, Map<Cause, Instant> open, FailureConfig config) {
        return observed.performance().byChannel().keySet().stream()
                .filter(channel -> !explained.contains(channel))
                .map(channel -> new SourceSymptoms(observed, channel, config, open))
                .flatMap(source -> source.symptom().stream())
                .toList();
    }

    private Optional<Symptom> symptom() {
        Optional<Stopped> everything = everything();
        if (everything.isPresent()) {
            return everything.map(all -> symptom(List.of(all)));
        }
        List<Stopped> stopped =
                new ArrayList<>(Stream.concat(spend().stream(), PAIRS.stream().flatMap(pair -> metric(pair).stream()))
                        .collect(Collectors.toMap(Stopped::what, one -> one, (first, second) -> first))
                        .values());
        stopped.sort(Comparator.comparing(Stopped::last).thenComparing(Stopped::what));
        return stopped.isEmpty() ? Optional.empty() : Optional.of(symptom(stopped));
    }

    /** Nothing arrives, although money was spent every day or posts have been published since. */
    private Optional<Stopped> everything() {
        Optional<LocalDate> last = days.last(MetricDays::hasMetrics, openSince)
                .filter(day -> days.isDaily(MetricDays::hasMetrics, day))
                .filter(day -> MetricDays.endedBefore(day, config.quietAfter(), observed.now()));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Instant end = MetricDays.startOf(last.get().plusDays(1));
        Instant reported = observed.now().minus(config.quietAfter());
        boolean hasPublished = observed.activityOf(channel).published().stream()
                .anyMatch(time -> !time.isBefore(end) && time.isBefore(reported));
        if (hasPublished) {
            return Optional.of(new Stopped(
                    "metrics",
                    last.get(),
                    "Metrics arrived every day until %s; posts published since then have none."
                            .formatted(TimeText.day(last.get()))));
        }
        return spend().filter(spend -> spend.last().equals(last.get()))
                .map(spend -> new Stopped("metrics", spend.last(), spend.evidence()));
    }

    private Optional<Stopped> spend() {
        var spends = MetricDays.any(Metric.SPEND);
        double allocated = observed.plan()
                .allocations()
                .getOrDefault(channel, BigDecimal.ZERO)
                .doubleValue();
        return days.last(spends, openSince)
                .filter(day -> days.total(Metric.SPEND) < allocated)
                .filter(day -> days.isDaily(spends, day))
                .filter(day -> MetricDays.endedBefore(day, config.quietAfter(), observed.now()))
                .map(day -> new Stopped(
                        "spend",
                        day,
                        "%s spent money every day until %s and has budget left."
                                .formatted(channel.label(), TimeText.day(day))));
    }

    private Optional<Stopped> metric(Pair pair) {
        if (isLow && RESPONSES.contains(pair.metric())) {
            return Optional.empty();
        }
        var comes = MetricDays.any(pair.metric());
        return days.last(comes, openSince)
                .filter(day -> days.isDaily(comes, day))
                .filter(day -> MetricDays.endedBefore(day, config.quietAfter(), observed.now()))
                .filter(day -> isExpected(pair, day))
                .map(day -> new Stopped(
                        name(pair.metric()),
                        day,
                        "%s still arrive, but there have been no %s since %s."
                                .formatted(
                                        capitalized(name(pair.companion())), name(pair.metric()), TimeText.day(day))));
    }

    private boolean isExpected(Pair pair, LocalDate last) {
        MetricDays since = days.between(last, observed.today()).matching(MetricDays.any(pair.companion()));
        double usual = rate(pair, last.minusDays(PAST_DAYS), last.plusDays(1));
        return since.days().size() >= LAST_DAYS
                && usual * since.total(pair.companion()) >= EXPECTED
                && isSudden(pair, usual, last);
    }

    /** Whether the metric was about as usual on one of the last two days on which it came. */
    private boolean isSudden(Pair pair, double usual, LocalDate last) {
        return rate(pair, last.minusDays(1), last.plusDays(1)) >= SUDDEN * usual
                || rate(pair, last.minusDays(2), last) >= SUDDEN * usual;
    }

    private double rate(Pair pair, LocalDate after, LocalDate before) {
        MetricDays between = days.between(after, before);
        double companions = between.total(pair.companion());
        return companions > 0 ? between.total(pair.metric()) / companions : 0;
    }

    private Symptom symptom(List<Stopped> stopped) {
        String what = stopped.stream().map(Stopped::what).collect(Collectors.joining(" or "));
        LocalDate last = stopped.getFirst().last();
        return Symptom.of(
                FailureKind.NO_METRICS,
                channel,
                "%s no longer reports %s.".formatted(channel.label(), what),
                stopped.stream().map(Stopped::evidence).collect(Collectors.joining(" ")),
                MetricDays.startOf(last.plusDays(1)),
                steps());
    }

    private List<RecoveryStep> steps() {
        List<RecoveryStep> steps = new ArrayList<>();
        if (channel.isSocial()) {
            steps.add(RecoveryStep.of(
                    "Connect the account again, so that its metrics can be read.",
                    RecoveryAction.RECONNECT_ACCOUNT,
                    List.of()));
        }
        steps.add(RecoveryStep.of("Check that %s is still running and paid for.".formatted(channel.label())));
        steps.add(RecoveryStep.of("Check the import or the system that sends its metrics."));
        return steps;
    }

    private static String name(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

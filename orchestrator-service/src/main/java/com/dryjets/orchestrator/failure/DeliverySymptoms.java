package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds channels that publish, send or spend without reaching anybody, and ads that never started. */
final class DeliverySymptoms {

    private static final Predicate<DailyTotals> REACHES = MetricDays.any(
            Metric.IMPRESSIONS, Metric.REACH, Metric.ENGAGEMENTS, Metric.CLICKS, Metric.DELIVERED, Metric.OPENS);
    // Spend of a single day may be a correction.
    private static final int SPENDING_DAYS = 2;

    private final Observed observed;
    private final Channel channel;
    private final MetricDays days;
    private final FailureConfig config;
    private final @Nullable LocalDate lastReached;

    private DeliverySymptoms(Observed observed, Channel channel, FailureConfig config, @Nullable Instant openSince) {
        this.observed = observed;
        this.channel = channel;
        this.days = new MetricDays(observed.performance().daysOf(channel));
        this.config = config;
        this.lastReached = days.last(REACHES, openSince).orElse(null);
    }

    static List<Symptom> of(Observed observed, Set<Channel> explained, Map<Cause, Instant> open, FailureConfig config) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(observed.plan().channels());
        channels.addAll(observed.performance().byChannel().keySet());
        observed.publications().activity().forEach(activity -> channels.add(activity.channel()));
        channels.removeAll(explained);
        return channels.stream()
                .map(channel -> new DeliverySymptoms(
                        observed, channel, config, open.get(new Cause(FailureKind.NO_DELIVERY, channel.name()))))
                .flatMap(delivery -> delivery.symptom().stream())
                .toList();
    }

    private Optional<Symptom> symptom() {
        return posts().or(this::emails).or(this::spend).or(this::neverStarted);
    }

    private Optional<Symptom> posts() {
        Instant from = lastReached == null ? Instant.MIN : MetricDays.startOf(lastReached.plusDays(1));
        Instant until = observed.now().minus(config.undeliveredAfter());
        List<Instant> unseen = observed.activityOf(channel).published().stream()
                .filter(time -> !time.isBefore(from) && time.isBefore(until))
                .toList();
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(symptom(
                problem(unseen.size()),
                (unseen.size() == 1
                                ? "It was published on %s; no views or responses have been reported since."
                                : "The first was published on %s; no views or responses have been reported since.")
                        .formatted(
                                TimeText.time(unseen.getLast(), observed.plan().zone())),
                unseen.getLast()));
    }

    private String problem(int unseen) {
        String many = channel == Channel.EMAIL ? "emails" : "posts on " + channel.label();
        if (unseen > 1) {
            return "%d %s have reached nobody.".formatted(unseen, many);
        }
        return channel == Channel.EMAIL
                ? "An email has reached nobody."
                : "A post on %s has reached nobody.".formatted(channel.label());
    }

    /** An email that bounced has got an answer; too many of them are another failure. */
    private Optional<Symptom> emails() {
        MetricDays sent = since(Metric.SENT);
        if (sent.total(Metric.BOUNCES) > 0) {
            return Optional.empty();
        }
        return sent.days().stream()
                .map(DailyTotals::day)
                .findFirst()
                .filter(day -> MetricDays.endedBefore(day, config.undeliveredAfter(), observed.now()))
                .map(day -> symptom(
                        "Emails are sent, but none is delivered.",
                        String.format(
                                Locale.ROOT,
                                "%,.0f emails have been sent since %s; none was reported as delivered, opened or bounced.",
                                sent.total(Metric.SENT),
                                TimeText.day(day)),
                        MetricDays.startOf(day)));
    }

    /** A channel that only reports conversions for its spend never shows whom it reaches. */
    private Optional<Symptom> spend() {
        MetricDays spending = since(Metric.SPEND);
        boolean showsReach = lastReached != null || days.total(Metric.CONVERSIONS) == 0;
        return !showsReach || spending.days().size() < SPENDING_DAYS
                ? Optional.empty()
                : spending.days().stream()
                        .map(DailyTotals::day)
                        .findFirst()
                        .map(day -> symptom(
                                "%s spends without reaching anybody.".formatted(channel.label()),
                                "It has spent money on %d days since %s, but has had no impressions."
                                        .formatted(spending.days().size(), TimeText.day(day)),
                                MetricDays.startOf(day)));
    }

    /** Ads are bought elsewhere, so only their budget says that they should run. */
    private Optional<Symptom> neverStarted() {
        boolean hasBudget = observed.plan()
                        .allocations()
                        .getOrDefault(channel, BigDecimal.ZERO)
                        .signum()
                > 0;
        Instant start = observed.plan().startsAt();
        boolean isUnderWay = observed.now().isAfter(start.plus(config.silentAfter()))
                && observed.now().isBefore(observed.plan().endsAt());
        boolean hasMetrics = days.days().stream().anyMatch(MetricDays::hasMetrics);
        return channel != Channel.ADS || !hasBudget || !isUnderWay || hasMetrics
                ? Optional.empty()
                : Optional.of(symptom(
                        "Ads have not started.",
                        "They have a budget, but nothing was spent or shown since the campaign began.",
                        start));
    }

    private MetricDays since(Metric metric) {
        return days.between(lastReached, observed.today()).matching(MetricDays.any(metric));
    }

    private Symptom symptom(String problem, String evidence, Instant since) {
        return Symptom.of(FailureKind.NO_DELIVERY, channel, problem, evidence, since, steps());
    }

    private List<RecoveryStep> steps() {
        List<RecoveryStep> steps = new ArrayList<>();
        if (channel == Channel.EMAIL) {
            observed.pauseStep().ifPresent(steps::add);
            steps.add(RecoveryStep.of("Check the sender's domain and the answers of its mail server."));
        } else if (channel == Channel.ADS) {
            steps.add(RecoveryStep.of("Check in the ad account that the ads are approved, running and paid for."));
            steps.add(RecoveryStep.of(
                    "Move budget to other channels until they run.", RecoveryAction.REALLOCATE_BUDGET, List.of()));
        } else {
            steps.add(RecoveryStep.of(
                    "Open the latest post on %s, and check that others can see it.".formatted(channel.label())));
            steps.add(RecoveryStep.of(
                    "Connect the account again, so that its metrics can be read.",
                    RecoveryAction.RECONNECT_ACCOUNT,
                    List.of()));
        }
        return steps;
    }
}

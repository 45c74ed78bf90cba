package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds what is wrong with the metrics of a campaign. Days are in UTC. */
final class MetricSymptoms {

    private static final int RECENT_DAYS = 7;

    private MetricSymptoms() {}

    /** Finds the symptoms; those that are open already last until the rate itself is within the limit. */
    static List<Symptom> of(Observed observed, Set<Cause> open, FailureConfig config) {
        List<Symptom> symptoms = new ArrayList<>();
        List<DailyTotals> emails = observed.performance().daysOf(Channel.EMAIL);
        aboveLimit(emails, bounceLimit(config, open), observed.today())
                .filter(high -> !observed.isPausedFor(EmailPauseReason.BOUNCE_RATE))
                .map(high -> bounces(observed, high, config))
                .ifPresent(symptoms::add);
        aboveLimit(emails, complaintLimit(config, open), observed.today())
                .filter(high -> !observed.isPausedFor(EmailPauseReason.COMPLAINT_RATE))
                .map(high -> complaints(observed, high, config))
                .ifPresent(symptoms::add);
        for (Map.Entry<Channel, BigDecimal> allocated :
                new TreeMap<>(observed.plan().allocations()).entrySet()) {
            Channel channel = allocated.getKey();
            overspend(observed, channel, allocated.getValue()).ifPresent(symptoms::add);
            noConversions(observed, channel, config).ifPresent(symptoms::add);
        }
        return symptoms;
    }

    private static Limit bounceLimit(FailureConfig config, Set<Cause> open) {
        boolean isOpen = open.contains(new Cause(FailureKind.BOUNCES, Channel.EMAIL.name()));
        return new Limit(Metric.BOUNCES, Metric.SENT, config.bounceLimit(), config.fewestBounces(), isOpen);
    }

    private static Limit complaintLimit(FailureConfig config, Set<Cause> open) {
        boolean isOpen = open.contains(new Cause(FailureKind.COMPLAINTS, Channel.EMAIL.name()));
        return new Limit(
                Metric.COMPLAINTS, Metric.DELIVERED, config.complaintLimit(), config.fewestComplaints(), isOpen);
    }

    // --- Limits of mailbox providers

    /**
     * A tolerated rate, and the minimum number of events for a meaningful comparison.
     *
     * @param isOpen whether it was exceeded before: then the rate itself counts, and not the lower end of its interval
     */
    private record Limit(Metric events, Metric trials, double rate, int fewest, boolean isOpen) {

        boolean isExceededBy(Proportion counted) {
            boolean isAbove = counted.successes() >= fewest && counted.rate() > rate;
            return isAbove && (isOpen || counted.exact().low() > rate);
        }
    }

    /** A rate that is significantly above a limit, and the day since when it has been. */
    private record High(Proportion rate, LocalDate since) {}

    /**
     * Returns the cumulative rate of the last week, or else of the whole campaign, if its whole 95 % interval is above the
     * limit, with the day since when it has stayed above. Good emails of the past don't make up for bad ones of this week.
     */
    private static Optional<High> aboveLimit(List<DailyTotals> days, Limit limit, LocalDate today) {
        List<DailyTotals> lately = days.stream()
                .filter(day -> day.day().isAfter(today.minusDays(RECENT_DAYS)))
                .toList();
        return aboveLimit(lately, limit).or(() -> aboveLimit(days, limit));
    }

    private static Optional<High> aboveLimit(List<DailyTotals> days, Limit limit) {
        MetricTotals soFar = MetricTotals.none();
        High high = null;
        for (DailyTotals day : days) {
            soFar = soFar.plus(day.totals());
            Proportion rate = Proportion.of(soFar.total(limit.events()), soFar.total(limit.trials()))
                    .orElse(null);
            if (rate != null && limit.isExceededBy(rate)) {
                high = new High(rate, high == null ? day.day() : high.since());
            } else {
                high = null;
            }
        }
        return Optional.ofNullable(high);
    }

    private static Symptom bounces(Observed observed, High high, FailureConfig config) {
        return new Symptom(
                FailureKind.BOUNCES,
                Channel.EMAIL.name(),
                Channel.EMAIL,
                "More emails bounce than mailbox providers tolerate.",
                rate(high, "bounced", "sent", config.bounceLimit()),
                MetricDays.startOf(high.since()),
                observed.afterPausing(
                        RecoveryStep.of("Remove old or bought addresses from the audience."),
                        RecoveryStep.of("Use double opt-in for new contacts.")));
    }

    private static Symptom complaints(Observed observed, High high, FailureConfig config) {
        return new Symptom(
                FailureKind.COMPLAINTS,
                Channel.EMAIL.name(),
                Channel.EMAIL,
                "More recipients report spam than mailbox providers tolerate.",
                rate(high, "reported as spam", "delivered", config.complaintLimit()),
                MetricDays.startOf(high.since()),
                observed.afterPausing(
                        RecoveryStep.of("Narrow the audience to contacts who opened an email lately."),
                        RecoveryStep.of("Say at the top of the email why they receive it, and how to unsubscribe.")));
    }

    private static String rate(High high, String events, String trials, double limit) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s emails were %s: %.2f%%, above the limit of %.1f%%.",
                high.rate().successes(),
                high.rate().trials(),
                trials,
                events,
                100 * high.rate().rate(),
                100 * limit);
    }

    // --- Money

    private static Optional<Symptom> overspend(Observed observed, Channel channel, BigDecimal allocated) {
        BigDecimal spent = BigDecimal.ZERO;
        LocalDate since = null;
        for (DailyTotals day : observed.performance().daysOf(channel)) {
            spent = spent.add(day.totals().total(Metric.SPEND));
            since = since == null && spent.compareTo(allocated) > 0 ? day.day() : since;
        }
        if (since == null) {
            return Optional.empty();
        }
        String label = channel.label();
        return Optional.of(new Symptom(
                FailureKind.OVERSPEND,
                channel.name(),
                channel,
                "%s has spent more than its budget.".formatted(label),
                "%s of %s spent."
                        .formatted(
                                money(spent, observed.plan().currency()),
                                money(allocated, observed.plan().currency())),
                MetricDays.startOf(since),
                List.of(
                        RecoveryStep.of("Lower the limit of %s where it is bought.".formatted(label)),
                        RecoveryStep.of(
                                "Move budget to %s, if its results are worth it.".formatted(label),
                                RecoveryAction.REALLOCATE_BUDGET,
                                List.of()))));
    }

    /**
     * Compares the days since the last conversion with the days before, on the same channel. The more those days vary, the
     * wider the interval of their rate. Today is left out, because conversions follow the spend.
     */
    private static Optional<Symptom> noConversions(Observed observed, Channel channel, FailureConfig config) {
        List<DailyTotals> days = observed.performance().daysOf(channel);
        List<DailyTotals> without =
                afterLast(days, day -> day.totals().total(Metric.CONVERSIONS).signum() > 0);
        List<DailyTotals> before = days.subList(0, days.size() - without.size());
        LocalDate today = observed.today();
        List<DailyTotals> since = without.stream()
                .filter(day -> day.day().isBefore(today) && hasSpend(day))
                .toList();
        double spent = spent(since);
        double expected = fewestPerSpend(before) * spent;
        if (since.size() < MetricDays.IN_A_ROW || expected < config.expectedConversions()) {
            return Optional.empty();
        }
        LocalDate first = since.getFirst().day();
        return Optional.of(new Symptom(
                FailureKind.NO_CONVERSIONS,
                channel.name(),
                channel,
                "%s spends without conversions.".formatted(channel.label()),
                String.format(
                        Locale.ROOT,
                        "%s spent since %s without a conversion; at least %.0f would be expected at its previous rate.",
                        money(BigDecimal.valueOf(spent), observed.plan().currency()),
                        first,
                        expected),
                MetricDays.startOf(first),
                List.of(
                        RecoveryStep.of("Check that the page behind the links works and that conversions are counted."),
                        RecoveryStep.of(
                                "Move budget to other channels until it is found.",
                                RecoveryAction.REALLOCATE_BUDGET,
                                List.of()))));
    }

    private static List<DailyTotals> afterLast(List<DailyTotals> days, Predicate<DailyTotals> match) {
        int from = 0;
        for (int i = 0; i < days.size(); i++) {
            from = match.test(days.get(i)) ? i + 1 : from;
        }
        return days.subList(from, days.size());
    }

    /** Returns the lower bound of the conversions per spend, given how much days vary; zero if there are too few days. */
    private static double fewestPerSpend(List<DailyTotals> days) {
        DailyRates rates = DailyRates.of(
                Measure.CONVERSIONS_PER_SPEND,
                days.stream().map(DailyTotals::totals).toList());
        if (rates.days().size() < DailyRates.MIN_DAYS) {
            return 0;
        }
        Dispersion dispersion = rates.dispersion().inflated(DailyRates.serialInflation(List.of(rates)));
        return dispersion.degreesOfFreedom() < DailyRates.MIN_DEGREES_OF_FREEDOM
                ? 0
                : rates.total().map(rate -> rate.interval(dispersion).low()).orElse(0.0);
    }

    private static boolean hasSpend(DailyTotals day) {
        return day.totals().total(Metric.SPEND).signum() > 0;
    }

    private static double spent(List<DailyTotals> days) {
        return days.stream()
                .mapToDouble(day -> day.totals().total(Metric.SPEND).doubleValue())
                .sum();
    }

    private static String money(BigDecimal amount, String currency) {
        int decimals = new Money(amount, currency).fractionDigits();
        return amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }
}

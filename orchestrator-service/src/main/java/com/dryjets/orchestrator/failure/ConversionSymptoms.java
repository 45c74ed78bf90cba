package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.finding.DailyRates;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.TimeText;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.statistics.Dispersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds spend without conversions where some would be expected: at the channel's own previous rate, or, on a channel that has
 * never had a conversion, at the rate of the tenant's other campaigns. Days are in UTC. Today is left out, because conversions
 * follow the spend.
 */
final class ConversionSymptoms {

    private static final Predicate<DailyTotals> CONVERTS = MetricDays.any(Metric.CONVERSIONS);
    private static final Predicate<DailyTotals> SPENDS = MetricDays.any(Metric.SPEND);
    /** The part of a budget that is too much to spend without seeing any conversion, if they are what it is spent for. */
    private static final BigDecimal LATE_STAGE = BigDecimal.valueOf(3);

    private final Observed observed;
    private final FailureConfig config;

    private ConversionSymptoms(Observed observed, FailureConfig config) {
        this.observed = observed;
        this.config = config;
    }

    /** A whole campaign without conversions is one failure, unless its channels say it already. */
    static List<Symptom> of(Observed observed, FailureConfig config) {
        ConversionSymptoms conversions = new ConversionSymptoms(observed, config);
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(observed.performance().byChannel().keySet());
        List<Symptom> symptoms = channels.stream()
                .flatMap(channel -> conversions.channel(channel).stream())
                .toList();
        return symptoms.isEmpty() ? conversions.campaign().stream().toList() : symptoms;
    }

    private Optional<Symptom> channel(Channel channel) {
        List<DailyTotals> days = observed.performance().daysOf(channel);
        List<DailyTotals> without = afterLast(days);
        List<DailyTotals> before = days.subList(0, days.size() - without.size());
        List<DailyTotals> since = spending(without);
        boolean hasConverted = !before.isEmpty();
        double usual = hasConverted
                ? fewestPerSpend(before)
                : observed.benchmarks().conversions().getOrDefault(channel, 0.0);
        double expected = usual * spent(since).doubleValue();
        if (since.size() < MetricDays.IN_A_ROW || expected < config.expectedConversions()) {
            return Optional.empty();
        }
        LocalDate first = since.getFirst().day();
        String rate = hasConverted ? "its previous rate" : "the rate of other campaigns";
        return Optional.of(Symptom.of(
                FailureKind.NO_CONVERSIONS,
                channel,
                "%s spends without conversions.".formatted(channel.label()),
                String.format(
                        Locale.ROOT,
                        "%s spent since %s without a conversion; at least %.0f would be expected at %s.",
                        observed.plan().money(spent(since)),
                        TimeText.day(first),
                        expected,
                        rate),
                MetricDays.startOf(first),
                steps()));
    }

    /** Without any rate to compare with, a third of the budget must show that conversions are counted at all. */
    private Optional<Symptom> campaign() {
        List<DailyTotals> days = observed.performance().days();
        List<DailyTotals> since = spending(days);
        BigDecimal budget = observed.plan().budget().amount();
        boolean hasSpentEnough = spent(since).multiply(LATE_STAGE).compareTo(budget) >= 0;
        long spendingDays = since.stream().map(DailyTotals::day).distinct().count();
        if (!observed.plan().isForConversions()
                || days.stream().anyMatch(CONVERTS)
                || spendingDays < MetricDays.IN_A_ROW
                || !hasSpentEnough) {
            return Optional.empty();
        }
        return Optional.of(Symptom.ofCampaign(
                FailureKind.NO_CONVERSIONS,
                "The campaign spends without conversions.",
                "%s of %s spent since %s without a conversion, although its aim is conversions."
                        .formatted(
                                observed.plan().money(spent(since)),
                                observed.plan().money(budget),
                                TimeText.day(since.getFirst().day())),
                MetricDays.startOf(since.getFirst().day()),
                steps()));
    }

    private static List<RecoveryStep> steps() {
        return List.of(
                RecoveryStep.of("Check that the page behind the links works and that conversions are counted."),
                RecoveryStep.of(
                        "Move budget to other channels until the cause is found.",
                        RecoveryAction.REALLOCATE_BUDGET,
                        List.of()));
    }

    /** The days with spend before today, earliest first. */
    private List<DailyTotals> spending(List<DailyTotals> days) {
        return days.stream()
                .filter(day -> day.day().isBefore(observed.today()))
                .filter(SPENDS)
                .sorted(Comparator.comparing(DailyTotals::day))
                .toList();
    }

    private static List<DailyTotals> afterLast(List<DailyTotals> days) {
        int from = 0;
        for (int i = 0; i < days.size(); i++) {
            from = CONVERTS.test(days.get(i)) ? i + 1 : from;
        }
        return days.subList(from, days.size());
    }

    /**
     * Returns the lower bound of the conversions per spend. The more the days vary, the wider the interval of their rate; zero
     * if there are too few days.
     */
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

    private static BigDecimal spent(List<DailyTotals> days) {
        return days.stream().map(day -> day.totals().total(Metric.SPEND)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package com.dryjets.orchestrator.finding;

import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.Dispersion;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Rate;
import com.dryjets.statistics.SerialCorrelation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A measure day by day, on one side of a comparison. What varies are days: a good post lifts everything that happens on its
 * day, so thousand impressions of one day say less than a hundred on each of ten days.
 *
 * @param all the measure of all days together; null if there is no day to measure
 * @param days in order; a day without exposure, or with more events than exposures, is counted together with the next
 */
public record DailyRates(@Nullable Rate all, List<Rate> days) {

    /** A week on each side. With less, weekdays would be compared. */
    public static final int MIN_DAYS = 7;

    /** Fewer say too little about how much days vary. Days that are much smaller than others count less than one. */
    public static final double MIN_DEGREES_OF_FREEDOM = 4;

    public DailyRates {
        days = List.copyOf(days);
    }

    /** Returns the rates of a measure on consecutive days. */
    public static DailyRates of(Measure measure, List<MetricTotals> totals) {
        Deque<MetricTotals> days = new ArrayDeque<>();
        MetricTotals open = MetricTotals.none();
        for (MetricTotals day : totals) {
            open = open.plus(day);
            if (measure.rate(open).isPresent()) {
                days.add(open);
                open = MetricTotals.none();
            }
        }
        closeLast(measure, days, open);
        return new DailyRates(
                measure.rate(totals.stream().reduce(MetricTotals.none(), MetricTotals::plus))
                        .orElse(null),
                days.stream().flatMap(day -> measure.rate(day).stream()).toList());
    }

    /** Adds what is left at the end to the last day, or as many days as make a rate with it. */
    private static void closeLast(Measure measure, Deque<MetricTotals> days, MetricTotals open) {
        MetricTotals last = open;
        while (!last.totals().isEmpty() && !days.isEmpty()) {
            last = days.removeLast().plus(last);
            if (measure.rate(last).isPresent()) {
                days.add(last);
                return;
            }
        }
    }

    /** The measure of all days together; empty if there is no day to measure. */
    public Optional<Rate> total() {
        return Optional.ofNullable(all);
    }

    /** The total as one side of a comparison, with its interval. */
    public Sample sample(String label, Interval interval, String currency) {
        return Sample.of(label, total().orElseThrow(), interval, currency);
    }

    /** The dispersion of the total that follows from the differences between days. */
    public Dispersion dispersion() {
        return Dispersion.of(days);
    }

    /** By how much days that resemble the day before increase the dispersion of each of these. */
    public static double serialInflation(Collection<DailyRates> series) {
        return SerialCorrelation.inflation(series.stream().map(DailyRates::days).toList());
    }

    /**
     * Compares the totals of two sides.
     *
     * @param inflation see {@link #serialInflation}
     */
    public static Comparison compare(DailyRates first, DailyRates second, double inflation) {
        return Comparison.of(
                first.total().orElseThrow(),
                second.total().orElseThrow(),
                first.dispersion().inflated(inflation),
                second.dispersion().inflated(inflation));
    }

    /** Returns whether the days of a side are too few to tell chance from a difference, however many events they have. */
    public static boolean hasTooFewDays(DailyRates first, DailyRates second, Comparison comparison) {
        return Math.min(first.days().size(), second.days().size()) < MIN_DAYS
                || comparison.degreesOfFreedom() < MIN_DEGREES_OF_FREEDOM;
    }
}

package com.dryjets.orchestrator.finding;

import com.dryjets.statistics.Interval;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One side of a comparison.
 *
 * @param label whose counts they are
 * @param rate events per exposure
 * @param low lower bound of the rate's 95 % interval
 * @param high upper bound of the rate's 95 % interval
 */
public record Sample(String label, long events, BigDecimal exposure, double rate, double low, double high) {

    public static Sample of(String label, Proportion proportion, Interval interval) {
        return new Sample(
                label,
                proportion.successes(),
                BigDecimal.valueOf(proportion.trials()),
                Rounded.of(proportion.rate()),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()));
    }

    /** A sample whose exposure is an amount of money. */
    public static Sample of(String label, PoissonRate rate, Interval interval) {
        return new Sample(
                label,
                rate.events(),
                BigDecimal.valueOf(rate.exposure()).setScale(2, RoundingMode.HALF_UP),
                Rounded.of(rate.rate()),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()));
    }
}

package com.dryjets.orchestrator.advice;

import com.dryjets.orchestrator.statistics.Interval;
import com.dryjets.orchestrator.statistics.Proportion;
import com.dryjets.orchestrator.statistics.Yield;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One side of a comparison, as it was counted.
 *
 * @param label whose figures they are
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

    public static Sample of(String label, Yield yield, Interval interval) {
        return new Sample(
                label,
                yield.events(),
                BigDecimal.valueOf(yield.spend()).setScale(2, RoundingMode.HALF_UP),
                Rounded.of(yield.rate()),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()));
    }
}

package com.dryjets.orchestrator.finding;

import com.dryjets.contracts.marketing.Money;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.Rate;
import java.math.BigDecimal;

/**
 * One side of a comparison.
 *
 * @param label whose counts they are
 * @param events of revenue, whole units of the currency
 * @param rate events per exposure; of several campaigns, the mean of their rates; of a response curve, the events of the next
 *     unit of daily exposure
 * @param low lower bound of the rate's 95 % interval; of several campaigns, of the interval in which another one's is
 *     predicted
 * @param high upper bound of that interval
 */
public record Sample(String label, long events, BigDecimal exposure, double rate, double low, double high) {

    /** A sample of what was counted. An amount of money has as many decimals as its currency. */
    public static Sample of(String label, Rate rate, Interval interval, String currency) {
        return switch (rate) {
            case Proportion proportion -> of(label, proportion, proportion.rate(), interval);
            case PoissonRate perSpend ->
                new Sample(
                        label,
                        perSpend.events(),
                        money(perSpend.exposure(), currency),
                        Rounded.of(perSpend.rate()),
                        Rounded.of(interval.low()),
                        Rounded.of(interval.high()));
        };
    }

    private static BigDecimal money(double amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency).rounded();
    }

    /** Several units, such as campaigns, of which none counts more for being larger. */
    public static Sample ofUnits(String label, Proportion all, double meanRate, Interval prediction) {
        return of(label, all, meanRate, prediction);
    }

    /** What was counted on the days of a response curve, and the results of the next unit of daily spend. */
    public static Sample ofCurve(
            String label, long events, double spend, double marginalReturn, Interval interval, String currency) {
        return new Sample(
                label,
                events,
                money(spend, currency),
                Rounded.of(marginalReturn),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()));
    }

    private static Sample of(String label, Proportion counted, double rate, Interval interval) {
        return new Sample(
                label,
                counted.successes(),
                BigDecimal.valueOf(counted.trials()),
                Rounded.of(rate),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()));
    }
}

package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.ComparisonRules.Measure;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the measures of channels at least stand for, by empirical Bayes (Clayton and Kaldor 1987, Biometrics 43, 671–681).
 * Events such as clicks are Poisson counts with a rate of their own in each channel; the rate has a gamma prior whose mean
 * is that of the channels together, and which is worth {@value #PRIOR_EVENTS} events. The bound is the 5 % quantile of the
 * posterior, from the square root, whose standard deviation is ½ (Bartlett 1936).
 *
 * <p>Wilson's bound alone would not do: for one conversion from one click it is 21 %, above a hundred from a thousand. A
 * binomial would not either: machines open an email more often than it was delivered.
 */
final class LowerBounds {

    /** The prior's weight: with ten events of its own, a channel counts half. */
    static final int PRIOR_EVENTS = 10;

    /** The 95 % quantile of the standard normal distribution. */
    private static final double QUANTILE = 1.645;

    /** Purchases differ: if their values are exponential, revenue varies like a count of half as many. */
    private static final double EVENTS_PER_PURCHASE = 0.5;

    private LowerBounds() {}

    /** The lower bounds of a measure, for the channels in which it is known. */
    static Map<Channel, BigDecimal> of(Measure measure, Map<Channel, ChannelTotals> channels) {
        MetricTotals email = MetricTotals.none();
        MetricTotals others = MetricTotals.none();
        for (Map.Entry<Channel, ChannelTotals> entry : channels.entrySet()) {
            MetricTotals totals = entry.getValue().raw();
            if (measure.of(entry.getKey(), totals).isEmpty()) {
                continue;
            }
            if (entry.getKey() == Channel.EMAIL) {
                email = totals;
            } else {
                others = others.plus(totals);
            }
        }
        MetricTotals all = email.plus(others);
        Map<Channel, BigDecimal> bounds = new EnumMap<>(Channel.class);
        for (Map.Entry<Channel, ChannelTotals> entry : channels.entrySet()) {
            Channel channel = entry.getKey();
            MetricTotals totals = entry.getValue().raw();
            MetricTotals alike = channel == Channel.EMAIL ? email : others;
            measure.of(channel, totals)
                    .map(value -> measure == Measure.ROI
                            ? roi(totals, all, value)
                            : rate(measure, channel, totals, measure == Measure.CONVERSION_RATE ? all : alike))
                    .ifPresent(bound -> bounds.put(channel, bound));
        }
        return bounds;
    }

    private static BigDecimal rate(Measure measure, Channel channel, MetricTotals totals, MetricTotals pool) {
        Metric events = measure.events(channel);
        Metric exposure = measure.exposure(channel);
        return rounded(rate(of(totals, events), of(totals, exposure), of(pool, events), of(pool, exposure)));
    }

    /** The lower bound of events per exposure. */
    private static double rate(double events, double exposure, double allEvents, double allExposure) {
        if (allEvents <= 0 || allExposure <= 0 || exposure <= 0) {
            return 0;
        }
        double total = Math.max(0, events) + PRIOR_EVENTS;
        return total * certain(total) / (exposure + PRIOR_EVENTS * allExposure / allEvents);
    }

    /**
     * The lower bound of (revenue - spend) / spend. The events are conversions; where none are recorded, nothing tells how
     * certain revenue is, and it is taken as it is.
     */
    private static BigDecimal roi(MetricTotals totals, MetricTotals pool, BigDecimal value) {
        double conversions = of(pool, Metric.CONVERSIONS);
        double revenue = of(pool, Metric.REVENUE);
        double spend = of(totals, Metric.SPEND);
        if (conversions <= 0 || revenue <= 0 || spend <= 0) {
            return value;
        }
        double prior = PRIOR_EVENTS * revenue / conversions;
        double priorSpend = prior * of(pool, Metric.SPEND) / revenue;
        double events = Math.max(0, of(totals, Metric.CONVERSIONS)) + PRIOR_EVENTS;
        double roas = (of(totals, Metric.REVENUE) + prior) / (spend + priorSpend);
        return rounded(roas * certain(EVENTS_PER_PURCHASE * events) - 1);
    }

    /** The share of a number of events that is certain. */
    private static double certain(double events) {
        double root = 1 - QUANTILE / 2 / Math.sqrt(events);
        return root * root;
    }

    private static double of(MetricTotals totals, Metric metric) {
        return totals.total(metric).doubleValue();
    }

    private static BigDecimal rounded(double bound) {
        return BigDecimal.valueOf(bound).round(MathContext.DECIMAL32);
    }
}

package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Metric;
import java.util.EnumMap;
import java.util.Map;

/** A network's totals for a post since publication; a metric that it does not report is absent. */
public record Counters(Map<Metric, Long> values) {
    public Counters {
        values = Map.copyOf(values);
    }

    /** Adds the engagements: the sum of the reported parts. */
    public static Counters of(Map<Metric, Long> reported) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        values.putAll(reported);
        long engagements = 0;
        for (Metric part : new Metric[] {Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.CLICKS}) {
            engagements += reported.getOrDefault(part, 0L);
        }
        values.put(Metric.ENGAGEMENTS, engagements);
        return new Counters(values);
    }
}

package com.dryjets.social.network;

import com.dryjets.contracts.marketing.Metric;
import java.util.EnumMap;
import java.util.Map;

/** A network's totals for a post since publication; a metric that it does not report is absent, never zero. */
public record Counters(Map<Metric, Long> values) {
    public Counters {
        values = Map.copyOf(values);
    }

    /** Adds the engagements: the sum of the reported parts, absent without any. */
    public static Counters of(Map<Metric, Long> reported) {
        Map<Metric, Long> values = new EnumMap<>(Metric.class);
        values.putAll(reported);
        long engagements = 0;
        boolean any = false;
        for (Metric part : new Metric[] {Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.CLICKS}) {
            if (reported.containsKey(part)) {
                any = true;
                engagements += reported.get(part);
            }
        }
        if (any) {
            values.put(Metric.ENGAGEMENTS, engagements);
        }
        return new Counters(values);
    }
}

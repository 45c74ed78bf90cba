package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Metric;
import java.util.EnumMap;
import java.util.Map;

/** What a network has counted for a post since its publication; a metric that it does not tell is absent. */
public record Counters(Map<Metric, Long> values) {
    public Counters {
        values = Map.copyOf(values);
    }

    /** The counters with engagements, the sum of those of its parts that the network tells. */
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

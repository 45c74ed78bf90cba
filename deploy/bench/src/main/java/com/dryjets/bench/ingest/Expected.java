package com.dryjets.bench.ingest;

import com.dryjets.bench.ingest.MetricLoad.Entry;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the totals must be, added up beside the database. */
final class Expected {

    private final Map<String, BigDecimal> totals = new HashMap<>();
    private long counts;

    void add(Entry entry) {
        totals.merge(key(entry), entry.metric().value(), BigDecimal::add);
        if (!entry.metric().metric().equals(Metric.REVENUE)) {
            counts += entry.metric().value().longValueExact();
        }
    }

    /** The sum of everything that is no money. */
    long counts() {
        return counts;
    }

    /** How many totals the database has wrong: missing, different, or unknown here. */
    long faults(Map<String, BigDecimal> counted) {
        long wrong = totals.entrySet().stream()
                .filter(total -> !sameNumber(total.getValue(), counted.get(total.getKey())))
                .count();
        long unknown = counted.keySet().stream()
                .filter(key -> !totals.containsKey(key))
                .count();
        return wrong + unknown;
    }

    int size() {
        return totals.size();
    }

    private static boolean sameNumber(BigDecimal expected, BigDecimal counted) {
        return counted != null && expected.compareTo(counted) == 0;
    }

    private static String key(Entry entry) {
        var metric = entry.metric();
        return String.join(
                "/",
                entry.tenant(),
                metric.campaignId().toString(),
                metric.channel().name(),
                metric.metric().name());
    }
}

package com.dryjets.bench.ingest;

import com.dryjets.bench.ingest.MetricLoad.Entry;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The expected totals, added up independently of the database. */
final class Expected {

    private final Map<String, BigDecimal> totals = new HashMap<>();
    private long counts;

    void add(Entry entry) {
        totals.merge(key(entry), entry.metric().value(), BigDecimal::add);
        if (!entry.metric().metric().equals(Metric.REVENUE)) {
            counts += entry.metric().value().longValueExact();
        }
    }

    /** Returns the sum of all counts, without money. */
    long counts() {
        return counts;
    }

    /** Returns the number of wrong totals: missing, different, or unexpected. */
    long faults(Map<String, BigDecimal> counted) {
        long wrong = totals.entrySet().stream()
                .filter(total -> !isEqual(total.getValue(), counted.get(total.getKey())))
                .count();
        long unexpected = counted.keySet().stream()
                .filter(key -> !totals.containsKey(key))
                .count();
        return wrong + unexpected;
    }

    int size() {
        return totals.size();
    }

    private static boolean isEqual(BigDecimal expected, BigDecimal counted) {
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

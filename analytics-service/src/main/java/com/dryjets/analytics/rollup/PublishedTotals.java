package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.marketing.Metric;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Totals as they are published: of all records, and without those of machines. */
record PublishedTotals(Map<Metric, BigDecimal> all, Map<Metric, BigDecimal> human) {

    /** The totals of what has lost all its records. */
    static final PublishedTotals NONE = new PublishedTotals(Map.of(), Map.of());

    /** Totals to which rows are added. */
    static PublishedTotals empty() {
        return new PublishedTotals(new EnumMap<>(Metric.class), new EnumMap<>(Metric.class));
    }

    /** Adds the metric of a row. */
    void put(Row row) {
        Metric metric = Codes.metric(row.getShort("metric"));
        all.put(metric, row.getBigDecimal("value"));
        human.put(metric, row.getBigDecimal("human"));
    }
}

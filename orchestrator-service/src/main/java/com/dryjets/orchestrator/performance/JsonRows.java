package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes rows as a JSON array, which one statement inserts together. */
final class JsonRows {

    private static final MetricTotalsColumn TOTALS = new MetricTotalsColumn();

    private JsonRows() {}

    static <T> String of(List<T> items, Function<T, Map<String, Object>> row) {
        try {
            return EventJson.mapper().writeValueAsString(items.stream().map(row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows cannot be written as JSON", e);
        }
    }

    /** Totals as their column stores them. */
    static String totals(Map<Metric, BigDecimal> totals) {
        return TOTALS.convertToDatabaseColumn(new MetricTotals(totals));
    }
}

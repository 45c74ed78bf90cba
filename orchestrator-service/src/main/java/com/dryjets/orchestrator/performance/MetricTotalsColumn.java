package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.JsonColumn;
import jakarta.persistence.Converter;

/** Stores metric totals as JSON. */
@Converter
class MetricTotalsColumn extends JsonColumn<MetricTotals> {

    MetricTotalsColumn() {
        super(MetricTotals.class);
    }
}

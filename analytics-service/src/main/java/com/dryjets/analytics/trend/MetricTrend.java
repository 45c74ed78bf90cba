package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where one metric is going. */
@Schema(name = "MetricTrend")
public record MetricTrend(
        Metric metric,

        @Schema(description = "Of the whole period, today included")
        BigDecimal total,

        @Schema(description = "Of the complete days since the first record; absent without one") @Nullable
        BigDecimal averagePerDay,

        Direction direction,

        @Schema(description = "Median change from one day to the next (Theil and Sen); absent with fewer than 7 days")
        @Nullable
        BigDecimal changePerDay,

        @Schema(
                description = "How likely such an order of days is without any trend (Mann and Kendall); below 0.05 the"
                        + " direction is told")
        @Nullable
        BigDecimal pValue) {

    /** Which way a metric goes. */
    @Schema(name = "TrendDirection")
    public enum Direction {
        RISING,
        FALLING,
        /** What is seen may be chance. */
        STEADY,
        /** Too few complete days. */
        UNKNOWN
    }
}

package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The direction of one metric. */
@Schema(name = "MetricTrend")
public record MetricTrend(
        Metric metric,

        @Schema(description = "Total of the whole period, including today")
        BigDecimal total,

        @Schema(description = "Average of the complete days since the first record; absent if there are none") @Nullable
        BigDecimal averagePerDay,

        Direction direction,

        @Schema(
                description = "Median change from one day to the next, among days of the same weekday (seasonal Kendall"
                        + " slope); absent with fewer than 21 days")
        @Nullable
        BigDecimal changePerDay,

        @Schema(
                description = "Probability of such an order of days without a trend, by the seasonal Kendall test with"
                        + " Hamed and Rao's correction for autocorrelation; a direction is reported below 0.05")
        @Nullable
        BigDecimal pValue) {

    /** The direction of a metric. */
    @Schema(name = "TrendDirection")
    public enum Direction {
        RISING,
        FALLING,
        /** The change may be chance. */
        STEADY,
        /** Too few complete days to tell. */
        INSUFFICIENT_DATA
    }
}

package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One day of a trend. */
@Schema(name = "TrendDay")
public record TrendDay(
        LocalDate day,

        @Schema(description = "Whether the day has not ended yet; such a day is not judged")
        boolean partial,

        @Schema(description = "By metric; empty on a day without a record")
        Map<Metric, BigDecimal> totals,

        @Schema(
                description =
                        "Mean of the seven days ending here, or of fewer if the first day with a record is nearer;"
                                + " absent before that day")
        Map<Metric, BigDecimal> movingAverage) {}

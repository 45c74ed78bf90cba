package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One hour of a trend. */
@Schema(name = "TrendHour")
public record TrendHour(
        @Schema(description = "When it begins; the hours of a day add up to the day")
        Instant hour,

        @Schema(
                description =
                        "The local time of its beginning in the campaign's time zone, a whole hour; appears twice when"
                                + " clocks are set back",
                examples = "2026-10-25T02:00:00")
        LocalDateTime local,

        @Schema(description = "Whether the hour has not ended yet")
        boolean partial,

        @Schema(description = "By metric; empty in an hour without a record")
        Map<Metric, BigDecimal> totals,

        @Schema(
                description = "Mean of the 24 hours ending here, or of fewer if the first hour with a record is nearer;"
                        + " absent before that hour")
        Map<Metric, BigDecimal> movingAverage) {}

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
        @Schema(description = "When it begins; an hour begins when UTC's does")
        Instant hour,

        @Schema(
                description = "What the clocks of the campaign's time zone show then; twice the same where they are put"
                        + " back, half past where the zone is half an hour off",
                examples = "2026-10-25T02:00:00")
        LocalDateTime local,

        @Schema(description = "Whether the hour has not ended yet")
        boolean partial,

        @Schema(description = "By metric; empty in an hour without a record")
        Map<Metric, BigDecimal> totals,

        @Schema(
                description = "The mean of the 24 hours that end here, of fewer where the first hour with a record is"
                        + " nearer; absent before it")
        Map<Metric, BigDecimal> movingAverage) {}

package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which a metric was far from what its weekday usually brings. */
@Schema(name = "Anomaly")
public record Anomaly(
        LocalDate day,
        Metric metric,
        BigDecimal value,

        @Schema(description = "Median of the same weekday") BigDecimal expected,

        @Schema(description = "Robust z-score: distance from the expected in robust standard deviations, signed")
        BigDecimal score,

        @Schema(examples = "200 clicks on Tuesday, 6 October 2026; 40 are usual on a Tuesday")
        String reason) {}

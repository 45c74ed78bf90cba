package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which a metric was far from the usual value of its weekday. */
@Schema(name = "Anomaly")
public record Anomaly(
        LocalDate day,
        Metric metric,
        Code code,
        BigDecimal value,

        @Schema(description = "Median of the other days of the same weekday")
        BigDecimal expected,

        @Schema(
                description = "Robust z-score: the distance of the value's square root from what the same weekday's"
                        + " other days leave open, in robust standard deviations, signed")
        BigDecimal score) {

    /** On which side of the expected value the day is. */
    @Schema(name = "AnomalyCode")
    public enum Code {
        ABOVE_EXPECTED,
        BELOW_EXPECTED
    }
}

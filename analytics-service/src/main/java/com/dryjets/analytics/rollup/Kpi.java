package com.dryjets.analytics.rollup;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A leading metric or rate of a period, beside that of the period before. */
@Schema(name = "Kpi")
public record Kpi(
        @Schema(description = "A metric such as clicks, or a rate such as ctr", examples = "clicks")
        String name,

        @Schema(description = "Absent for a rate without a denominator") @Nullable
        BigDecimal value,

        @Schema(description = "The value of the period before") @Nullable
        BigDecimal previous,

        @Schema(
                description = "(value - previous) / |previous|, of metrics and ROAS; absent unless comparable",
                examples = "0.25")
        @Nullable
        BigDecimal change,

        @Schema(
                description =
                        "value - previous, of rates that are shown in percent: -0.11 is 11 points less; absent unless"
                                + " comparable",
                examples = "-0.11")
        @Nullable
        BigDecimal difference,

        KpiComparison comparison) {}

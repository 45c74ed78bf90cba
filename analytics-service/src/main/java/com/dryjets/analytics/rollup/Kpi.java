package com.dryjets.analytics.rollup;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A leading metric or rate of a period.
 *
 * @param name a metric such as {@code clicks}, or a rate such as {@code ctr}
 * @param change (value - previous) / |previous|, absent if previous is unknown or zero
 */
@Schema(name = "Kpi")
public record Kpi(
        String name,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change) {}

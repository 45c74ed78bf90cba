package com.dryjets.orchestrator.dashboard;

import com.dryjets.orchestrator.strategy.StrategySummary;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's strategy.
 *
 * @param newest the newest version; absent if there is none
 * @param applied the version that was applied last; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategiesView(
        @Nullable StrategySummary newest, @Nullable StrategySummary applied) {}

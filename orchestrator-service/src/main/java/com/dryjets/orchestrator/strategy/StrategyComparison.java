package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a strategy have different.
 *
 * @param channels every channel of either version
 * @param goals the goals whose targets differ
 * @param kpis the KPIs whose targets differ
 * @param risksAdded the risks that only the second version names
 */
public record StrategyComparison(
        UUID campaignId,
        StrategySummary from,
        StrategySummary to,
        List<ShareChange> channels,
        List<GoalChange> goals,
        List<KpiChange> kpis,
        ContentChange content,
        List<String> risksAdded,
        List<String> risksRemoved) {

    /** The shares of a channel in per cent; zero in a version without the channel. */
    @Schema(name = "StrategyShareChange")
    public record ShareChange(
            Channel channel, BigDecimal fromSharePercent, BigDecimal toSharePercent, BigDecimal change) {}

    /** The targets of a goal; absent in a version without it. */
    @Schema(name = "StrategyGoalChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GoalChange(
            GoalMetric metric,
            @Nullable Channel channel,
            @Nullable BigDecimal fromTarget,
            @Nullable BigDecimal toTarget) {}

    /** The targets of a KPI; absent in a version without it. */
    @Schema(name = "StrategyKpiChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KpiChange(
            StrategyKpi kpi,
            Channel channel,
            @Nullable BigDecimal fromTarget,
            @Nullable BigDecimal toTarget) {}

    /**
     * The content of both versions.
     *
     * @param from how many pieces the first version plans
     * @param added pieces that only the second version plans, at most 100
     * @param removed pieces that only the first version plans, at most 100
     */
    @Schema(name = "StrategyContentChange")
    public record ContentChange(
            int from, int to, List<StrategyPlan.Content> added, List<StrategyPlan.Content> removed) {}
}

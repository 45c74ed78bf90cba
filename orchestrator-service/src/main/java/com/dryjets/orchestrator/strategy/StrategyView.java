package com.dryjets.orchestrator.strategy;

import com.dryjets.llm.Fallback;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a campaign's strategy.
 *
 * @param version counted from 1 within the campaign
 * @param revision changes when the version is applied, and when that is accepted or refused; the ETag
 * @param engine {@code built-in}, or the model's, such as {@code claude}
 * @param fallback why the built-in engine made it although a model is configured
 * @param objectives those of the request, or else the campaign's
 * @param budget the campaign's at the time of planning
 * @param evidence what the plan is made from
 * @param appliedAt when a person last applied it; absent until then
 * @param application whether its allocations were accepted; absent until it is applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategyView(
        UUID id,
        UUID campaignId,
        int version,
        long revision,
        String engine,
        @Nullable Fallback fallback,
        @Nullable String targetAudience,
        List<String> objectives,
        String currency,
        BigDecimal budget,
        StrategyEvidence evidence,
        StrategyPlan plan,
        String generatedBy,
        Instant generatedAt,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt,
        @Nullable StrategyApplication application) {}

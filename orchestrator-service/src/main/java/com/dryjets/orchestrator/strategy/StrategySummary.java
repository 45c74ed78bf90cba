package com.dryjets.orchestrator.strategy;

import com.dryjets.llm.Fallback;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a strategy, without its plan.
 *
 * @param version counted from 1 within the campaign
 * @param revision changes when the version is applied, and when that is accepted or refused; the ETag
 * @param engine {@code built-in}, or the model's, such as {@code claude}
 * @param fallback why the built-in engine made it although a model is configured
 * @param appliedAt when a person last applied it; absent until then
 * @param application whether its allocations were accepted; absent until it is applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategySummary(
        UUID id,
        int version,
        long revision,
        String engine,
        @Nullable Fallback fallback,
        @Nullable String targetAudience,
        String generatedBy,
        Instant generatedAt,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt,
        @Nullable StrategyApplication application) {}

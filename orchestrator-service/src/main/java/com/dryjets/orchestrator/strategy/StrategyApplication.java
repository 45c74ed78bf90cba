package com.dryjets.orchestrator.strategy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of applying a version of a strategy the last time. It concerns the allocations; drafts are created in any case.
 *
 * @param refusals why the allocations were refused, as sentences; empty unless they were
 * @param answeredAt when they were accepted or refused; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategyApplication(
        ApplicationState state,
        List<String> refusals,
        @Nullable Instant answeredAt) {

    public StrategyApplication {
        refusals = List.copyOf(refusals);
    }
}

package com.dryjets.orchestrator.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a campaign's data is.
 *
 * @param metricsAsOf the time of the newest metrics in the latest assessment; absent if there are none
 * @param publicationsChangedAt when a post or email last changed; absent if there is none
 * @param assessedAt when the campaign was last assessed; absent before the first time. Running campaigns are assessed at
 *     least every five minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FreshnessView(
        @Nullable Instant metricsAsOf,
        @Nullable Instant publicationsChangedAt,
        @Nullable Instant assessedAt) {}

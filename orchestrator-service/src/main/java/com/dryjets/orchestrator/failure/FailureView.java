package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure.
 *
 * @param channel absent if it concerns the campaign as a whole
 * @param problem a short sentence
 * @param evidence how this is known
 * @param since when it began
 * @param steps to recover, in order
 * @param snoozedUntil until when it is hidden
 * @param clearedAt when its cause was gone; absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureView(
        UUID id,
        UUID campaignId,
        FailureKind kind,
        @Nullable Channel channel,
        String problem,
        String evidence,
        Instant since,
        Instant detectedAt,
        List<RecoveryStep> steps,
        @Nullable Instant snoozedUntil,
        @Nullable String snoozedBy,
        @Nullable Instant clearedAt,
        long version) {}

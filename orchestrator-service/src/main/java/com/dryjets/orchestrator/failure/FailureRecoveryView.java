package com.dryjets.orchestrator.failure;

import java.util.List;
import java.util.UUID;

/**
 * The failures of a campaign.
 *
 * @param items open ones, oldest first
 * @param cleared those whose cause is gone, the last one first; at most 50
 */
public record FailureRecoveryView(UUID campaignId, List<FailureView> items, List<FailureView> cleared) {

    static FailureRecoveryView of(UUID campaignId, List<Failure> open, List<Failure> cleared) {
        return new FailureRecoveryView(
                campaignId,
                open.stream().map(Failure::view).toList(),
                cleared.stream().map(Failure::view).toList());
    }
}

package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.projection.CampaignStatus;
import com.dryjets.orchestrator.projection.PublicationState;
import com.dryjets.orchestrator.projection.TroubledAccount;
import com.dryjets.orchestrator.projection.TroubledPublications;
import com.dryjets.orchestrator.projection.WatchedEmail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known about a campaign at a point in time.
 *
 * @param emails emails that failed, are paused or blocked
 * @param troubled failed posts, and late posts and emails
 * @param accounts accounts that can't publish although posts wait for them
 */
record Observed(
        CampaignStatus status,
        String currency,
        Map<Channel, BigDecimal> allocations,
        CampaignPerformance performance,
        List<WatchedEmail> emails,
        List<TroubledPublications> troubled,
        List<TroubledAccount> accounts,
        Instant now) {

    Observed {
        allocations = Map.copyOf(allocations);
        emails = List.copyOf(emails);
        troubled = List.copyOf(troubled);
        accounts = List.copyOf(accounts);
    }

    /** Whether an email was paused automatically for this reason, which is reported as a separate failure. */
    boolean isPausedFor(EmailPauseReason reason) {
        return emails.stream()
                .anyMatch(one ->
                        one.state() == PublicationState.PAUSED && reason.name().equals(one.reasonCode()));
    }

    /** Whether the campaign should be publishing; a paused one is silent on purpose. */
    boolean isActive() {
        return status == CampaignStatus.ACTIVE;
    }
}

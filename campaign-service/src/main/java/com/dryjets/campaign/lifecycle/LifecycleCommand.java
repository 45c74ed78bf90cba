package com.dryjets.campaign.lifecycle;

import com.dryjets.kit.tenancy.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to change a campaign's status.
 *
 * @param ifMatch the version that the caller saw, null to accept any
 * @param reason the caller's reason, for the history
 */
record LifecycleCommand(
        Caller caller,
        UUID campaignId,
        @Nullable String ifMatch,
        @Nullable String reason) {}

package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to bring a campaign into another state, with a reason that is kept. */
public record ChangeStatus(
        @NotNull CampaignStatus status,
        @Nullable @Size(max = 500) String reason) {}

package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.CampaignStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to change a campaign's status. The reason is kept in the history. */
public record ChangeStatus(
        @NotNull CampaignStatus status,
        @Nullable @Size(max = 500) String reason) {}

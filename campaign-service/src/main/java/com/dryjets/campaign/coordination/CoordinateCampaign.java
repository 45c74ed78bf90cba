package com.dryjets.campaign.coordination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A request to coordinate a campaign's channels.
 *
 * @param spacingMinutes the minimum time between two items, 30 by default
 */
public record CoordinateCampaign(
        @Nullable @Min(1) @Max(1440) Integer spacingMinutes) {}

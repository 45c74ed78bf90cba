package com.dryjets.campaign.coordination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A request to keep a campaign's channels from colliding.
 *
 * @param spacingMinutes how far apart items are to be kept, 30 unless given
 */
public record CoordinateCampaign(
        @Nullable @Min(1) @Max(1440) Integer spacingMinutes) {}

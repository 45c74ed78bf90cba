package com.dryjets.campaign.lifecycle;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to pause a campaign. The reason is kept in the history. */
public record PauseCampaign(@Nullable @Size(max = 500) String reason) {}

package com.dryjets.campaign.lifecycle;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A request to pause, with a reason that is kept. */
public record PauseCampaign(@Nullable @Size(max = 500) String reason) {}

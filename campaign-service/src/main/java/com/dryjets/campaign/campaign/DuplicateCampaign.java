package com.dryjets.campaign.campaign;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to duplicate a campaign.
 *
 * @param name the copy's name; by default the original's name followed by {@code (copy)}
 */
public record DuplicateCampaign(
        @Nullable @Size(max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String name) {}

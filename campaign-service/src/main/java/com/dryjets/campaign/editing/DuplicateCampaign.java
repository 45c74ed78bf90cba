package com.dryjets.campaign.editing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request for a copy.
 *
 * @param name of the copy; unless given, that of the original with {@code (copy)} behind it
 */
public record DuplicateCampaign(
        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String name) {}

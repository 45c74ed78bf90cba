package com.dryjets.campaign.campaign;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to duplicate a campaign.
 *
 * @param name the copy's name; by default the original's name followed by {@code (copy)}
 * @param startsAt when the copy starts, by default when the original does; it lasts as long as the original
 */
public record DuplicateCampaign(
        @Nullable @Size(max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String name,

        @Nullable Instant startsAt) {

    static final DuplicateCampaign DEFAULT = new DuplicateCampaign(null, null);
}

package com.dryjets.social.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an account; fields left out stay as they are.
 *
 * @param isDefault true makes it the one that posts use that name no account
 * @param timeZone of its audience, by its IANA name
 * @param minGapMinutes the shortest time between two posts; one that is due earlier waits
 * @param limitOverrides limits that differ from the network's usual ones, such as {@code MAX_LENGTH} of X Premium
 */
public record EditAccount(
        @Nullable Boolean isDefault,
        @Nullable @Size(max = 60) String timeZone,
        @Nullable @Min(0) @Max(10_080) Integer minGapMinutes,
        @Nullable @Size(max = 20) Map<String, Integer> limitOverrides) {}

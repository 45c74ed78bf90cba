package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens are refreshed. */
@ConfigMapping(prefix = "dryjets.social.refresh")
interface RefreshConfig {

    /**
     * Tokens are refreshed this long before they expire, or at half of what is left if that is later. X's live for two
     * hours, those of LinkedIn and Facebook for sixty days.
     */
    @WithDefault("10m")
    Duration before();

    /** The pause between two looks for tokens that are due. */
    @WithDefault("1s")
    Duration every();

    /** The pause between two looks for tokens that are encrypted with an earlier key. */
    @WithDefault("1m")
    Duration rotateEvery();

    /** The lease of a refresh; a refresh token must not be used twice at the same time. */
    @WithDefault("60s")
    Duration lease();

    /** The accounts that a replica refreshes at once. */
    @WithDefault("16")
    int batch();

    /** The pause after a refresh that failed for a reason that passes; it doubles with each further one. */
    @WithDefault("10s")
    Duration firstRetry();

    @WithDefault("15m")
    Duration longestRetry();

    /** A person is asked once the network has refused so many pairs of tokens in a row that it had just given. */
    @WithDefault("3")
    int refusedPairs();
}

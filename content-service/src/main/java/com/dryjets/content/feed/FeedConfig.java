package com.dryjets.content.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds are polled. */
@ConfigMapping(prefix = "dryjets.feeds")
interface FeedConfig {

    /** The time between two looks for due feeds, by any replica; {@code off} to never look. */
    @WithDefault("10s")
    String checkEvery();

    /** The first pause after a failure; each further failure doubles it. */
    @WithDefault("5m")
    Duration firstPause();

    /** The longest pause: a site that comes back is read again within a day. */
    @WithDefault("1d")
    Duration longestPause();

    /**
     * How long a replica may take to parse feeds and store their entries before another one may; the time that their sites
     * may take is added.
     */
    @WithDefault("4m")
    Duration lease();

    /** The first pause after pieces of an entry failed; each further failure doubles it. */
    @WithDefault("1m")
    Duration firstPiecesPause();

    @WithDefault("1h")
    Duration longestPiecesPause();

    /** Attempts to make the pieces of an entry: with these pauses, two hours. */
    @WithDefault("8")
    int mostAttempts();

    /** The largest document. Feeds with full texts have a few hundred kilobytes. */
    @WithDefault("5242880")
    int maxBytes();

    /** Feeds of a tenant. */
    @WithDefault("200")
    int maxPerTenant();
}

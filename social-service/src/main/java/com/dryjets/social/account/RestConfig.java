package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long accounts rest after a limit or failure. */
@ConfigMapping(prefix = "dryjets.social.rests")
interface RestConfig {

    /** The rest after a rate limit without a known end; doubles with each consecutive limit. */
    @WithDefault("1m")
    Duration firstLimit();

    /** The maximum of these rests: most rate limits reset within an hour. */
    @WithDefault("1h")
    Duration longestLimit();

    /**
     * The maximum rest while our oldest post is still within a rolling window of posts. Posts made directly on the network
     * count, too, and may leave the window earlier, so the network is tried again after this time.
     */
    @WithDefault("1h")
    Duration longestForPosts();

    /** How long a network rests when an operator has to act: its credit is used up, or its API version is retired. */
    @WithDefault("15m")
    Duration operatorPause();
}

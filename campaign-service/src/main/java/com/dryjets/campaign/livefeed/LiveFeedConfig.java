package com.dryjets.campaign.livefeed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the live feed. */
@ConfigMapping(prefix = "dryjets.live-feed")
interface LiveFeedConfig {

    /** How long changes are kept. A client that was away for longer gets a full snapshot instead. */
    @WithDefault("24h")
    Duration keep();

    /** The interval between heartbeats. Proxies close connections that stay silent for about a minute. */
    @WithDefault("15s")
    Duration heartbeat();
}

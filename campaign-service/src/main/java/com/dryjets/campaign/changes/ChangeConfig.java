package com.dryjets.campaign.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those who watch a campaign are told of its changes. */
@ConfigMapping(prefix = "dryjets.changes")
public interface ChangeConfig {

    /** How long changes are kept: who was away for longer is told how things stand instead. */
    @WithDefault("24h")
    Duration keep();

    /** How often a silent stream says that it is there; proxies cut connections that are silent for a minute or so. */
    @WithDefault("15s")
    Duration heartbeat();
}

package com.dryjets.email.pace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long routes are left alone. */
@ConfigMapping(prefix = "dryjets.pace")
public interface PaceConfig {

    /** The longest pause of a route that keeps refusing: the connection, the login or the sender. */
    @WithDefault("1m")
    Duration longestRoutePause();
}

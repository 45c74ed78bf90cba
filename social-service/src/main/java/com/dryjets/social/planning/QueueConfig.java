package com.dryjets.social.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the queue is worked. */
@ConfigMapping(prefix = "dryjets.social.queue")
interface QueueConfig {

    /** Between posts of a network whose times passed while the campaign was paused: a network takes a burst for spam. */
    @WithDefault("5s")
    Duration overdueSpacing();
}

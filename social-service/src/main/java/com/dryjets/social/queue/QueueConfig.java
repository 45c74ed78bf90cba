package com.dryjets.social.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the post queue. */
@ConfigMapping(prefix = "dryjets.social.queue")
interface QueueConfig {

    /** The pause between overdue posts of one network after a campaign resumes: networks take a burst for spam. */
    @WithDefault("5s")
    Duration overdueSpacing();
}

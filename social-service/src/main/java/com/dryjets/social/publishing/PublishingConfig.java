package com.dryjets.social.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of publishing. */
@ConfigMapping(prefix = "dryjets.social.publishing")
interface PublishingConfig {

    /** The pause between looks at the queue. */
    @WithDefault("1s")
    Duration every();

    /** Posts that a replica claims at once; the rest is left to other replicas. */
    @WithDefault("20")
    int batch();

    /** Posts that a replica publishes at the same time. */
    @WithDefault("4")
    int parallel();

    /**
     * The lease of a claimed post. It must outlast all calls of an attempt, and should be short, because a post of a
     * killed replica waits for its end.
     */
    @WithDefault("25s")
    Duration lease();

    /** The time-out of a call to a network; the REST clients' read-timeout is the same. */
    @WithDefault("5s")
    Duration callTimeout();

    /** The pause before an unknown outcome is looked up: a post that the network accepted late must be visible. */
    @WithDefault("3s")
    Duration reconcileAfter();

    /** The pause before the first retry; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstRetry();

    /** The longest pause between retries. */
    @WithDefault("5m")
    Duration longestRetry();

    /** Temporary failures after which a post is given up. */
    @WithDefault("5")
    int maxFailures();

    /** How long an account pauses after a rate limit without a stated end. */
    @WithDefault("1m")
    Duration rateLimitPause();
}

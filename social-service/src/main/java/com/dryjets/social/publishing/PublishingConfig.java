package com.dryjets.social.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How posts are sent out. */
@ConfigMapping(prefix = "dryjets.social.publishing")
interface PublishingConfig {

    /** How often the queue is looked at. */
    @WithDefault("1s")
    Duration every();

    /** Posts that a replica takes at once; the rest is left to others. */
    @WithDefault("20")
    int batch();

    /** Posts that a replica sends at the same time. */
    @WithDefault("4")
    int parallel();

    /**
     * How long a replica may work on a post before another takes it over: longer than every call that it makes, and
     * short, since it is what a post waits for after its replica was killed.
     */
    @WithDefault("25s")
    Duration lease();

    /** When a call to a network is given up; the REST clients' read-timeout is the same. */
    @WithDefault("5s")
    Duration callTimeout();

    /** After an unknown outcome, before the network is asked: what it accepted late must show. */
    @WithDefault("3s")
    Duration reconcileAfter();

    /** Before the first repetition; doubles with each. */
    @WithDefault("2s")
    Duration firstRetry();

    /** The longest wait between repetitions. */
    @WithDefault("5m")
    Duration longestRetry();

    /** Attempts that may fail for reasons that pass before a post is given up. */
    @WithDefault("5")
    int maxFailures();

    /** How long publishing rests after a rate limit of which the network tells no end. */
    @WithDefault("1m")
    Duration rateLimitPause();
}

package com.dryjets.social.engagement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of polling counters. */
@ConfigMapping(prefix = "dryjets.social.polling")
interface PollingConfig {

    /** The pause between looks for due counters. */
    @WithDefault("1s")
    Duration every();

    /** Posts that a replica claims at once. */
    @WithDefault("200")
    int batch();

    /** The pause while counters change; the networks' read limits allow a few posts at this pace. */
    @WithDefault("3s")
    Duration shortest();

    /** The longest pause; the pause doubles with each poll that finds no change. */
    @WithDefault("1h")
    Duration longest();

    /** The lease of claimed posts; another replica polls them after it. */
    @WithDefault("30s")
    Duration lease();

    /** How long posts are polled after their campaign ended. */
    @WithDefault("7d")
    Duration afterEnd();

    /** How long an account pauses after a rate limit without a stated end. */
    @WithDefault("1m")
    Duration rateLimitPause();
}

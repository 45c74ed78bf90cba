package com.dryjets.social.engagement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often networks are asked for their counters. */
@ConfigMapping(prefix = "dryjets.social.polling")
interface PollingConfig {

    /** How often it is looked for counters that are due. */
    @WithDefault("1s")
    Duration every();

    /** Posts that a replica asks for at once. */
    @WithDefault("200")
    int batch();

    /** While counters move; a network's limits on reading bear a few posts at this pace. */
    @WithDefault("3s")
    Duration shortest();

    /** Where they have long stood still; the pause doubles with each time that nothing is new. */
    @WithDefault("1h")
    Duration longest();

    /** How long a replica may take; then another asks for the same posts, which does no harm. */
    @WithDefault("30s")
    Duration lease();

    /** How long a campaign's posts are followed after its end. */
    @WithDefault("7d")
    Duration afterEnd();

    /** How long reading rests after a rate limit of which the network tells no end. */
    @WithDefault("1m")
    Duration rateLimitPause();
}

package com.dryjets.social.engagement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of polling counters. */
@ConfigMapping(prefix = "dryjets.social.polling")
public interface PollingConfig {

    /** The pause between two looks for counters that are due. */
    @WithDefault("1s")
    Duration every();

    /** The due posts of one network whose accounts a replica claims at once. */
    @WithDefault("200")
    int batch();

    /** The posts of one account that a replica claims at once. */
    @WithDefault("50")
    int accountBatch();

    /** The requests to one network at the same time. */
    @WithDefault("4")
    int parallel();

    /** The shortest pause between two polls of a post. Networks limit how often an application may ask. */
    @WithDefault("60s")
    Duration shortest();

    /** The longest pause. */
    @WithDefault("6h")
    Duration longest();

    /** A post is polled again when it is older by this part of its age: by a thirtieth, a day-old one every 48 minutes. */
    @WithDefault("30")
    int agePart();

    /** How long posts are polled after their publication. */
    @WithDefault("30d")
    Duration until();

    /** The lease of claimed posts; another replica polls them after it. */
    @WithDefault("60s")
    Duration lease();

    /** How long the posts of an account wait that cannot be read. */
    @WithDefault("10m")
    Duration accountPause();
}

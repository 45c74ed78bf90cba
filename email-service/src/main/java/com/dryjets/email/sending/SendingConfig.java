package com.dryjets.email.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails are handed over. */
@ConfigMapping(prefix = "dryjets.sending")
public interface SendingConfig {

    /** Batches a replica works on at once: one that waits for a slow recipient doesn't hold up the others. */
    @WithDefault("3")
    int batches();

    /** Recipients in a batch. A pause takes effect between batches, so a batch is to be out within a second or so. */
    @WithDefault("40")
    int batchSize();

    /** Mails of a batch that are under way at once. Batches times this is how many connections are used at most. */
    @WithDefault("8")
    int parallel();

    /** Outcomes that are committed together at most; what came in during one commit makes the next. */
    @WithDefault("50")
    int commitSize();

    /**
     * How long a batch is its worker's without a sign of life. A worker that lives renews it every three
     * seconds; after one that was killed its batch waits this long.
     */
    @WithDefault("10s")
    Duration lease();

    /** Tries of a recipient whose server asks to come back later (4xx), the first included. */
    @WithDefault("4")
    int tries();

    /** The pause before the second try; each further one is four times as long. */
    @WithDefault("2s")
    Duration firstPause();

    /** The longest pause between tries while the server does not answer at all. */
    @WithDefault("30s")
    Duration longestPause();

    /** How long after the start recipients are still tried; RFC 5321 (4.5.4.1) asks for days, a campaign is stale then. */
    @WithDefault("24h")
    Duration giveUpAfter();
}

package com.dryjets.email.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How emails are delivered to the mail server. */
@ConfigMapping(prefix = "dryjets.sending")
public interface SendingConfig {

    /** Batches that a replica delivers at the same time, so that one slow recipient does not hold up the others. */
    @WithDefault("3")
    int workers();

    /** Recipients in a batch. A pause takes effect between batches, so a batch should take about a second. */
    @WithDefault("40")
    int batchSize();

    /** Concurrent deliveries in a batch. Workers times concurrency is the maximum number of SMTP connections in use. */
    @WithDefault("8")
    int concurrency();

    /** The maximum number of outcomes in one commit; outcomes that arrive during a commit form the next one. */
    @WithDefault("50")
    int commitSize();

    /**
     * How long a claim lasts without renewal. A live worker renews it every three seconds; the batch of a killed worker
     * waits this long before another worker can claim it.
     */
    @WithDefault("10s")
    Duration lease();

    /** Attempts for a recipient whose server asks to try again later (4xx), including the first. */
    @WithDefault("4")
    int maxAttempts();

    /** The pause before the second attempt; each further pause is four times as long. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest pause between attempts while no server answers; at least one second. */
    @WithDefault("30s")
    Duration longestBackoff();

    /**
     * How long after the start recipients are retried. RFC 5321 (4.5.4.1) recommends days, but a campaign's content is
     * outdated by then.
     */
    @WithDefault("24h")
    Duration giveUpAfter();
}

package com.dryjets.email.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How emails are frozen and delivered. */
@ConfigMapping(prefix = "dryjets.sending")
public interface SendingConfig {

    /** Contacts that one transaction makes recipients: a fraction of a second. */
    @WithDefault("5000")
    int freezeChunk();

    /**
     * Batches that a replica delivers at the same time. One email gets at most all but two, and one tenant all but one, so
     * that a slow server holds up nobody else.
     */
    @WithDefault("5")
    int workers();

    /** Recipients in a batch. A pause takes effect between batches, so a batch should take about a second. */
    @WithDefault("100")
    int batchSize();

    /**
     * Concurrent deliveries in a batch. More than there are connections, because a delivery waits for its commits without
     * one.
     */
    @WithDefault("24")
    int concurrency();

    /** The most attempts or outcomes in one commit; those that arrive during a commit form the next one. */
    @WithDefault("100")
    int commitSize();

    /**
     * How long a claim lasts without renewal. A live worker renews it every three seconds; the batch of a killed worker
     * waits this long before another worker can claim it.
     */
    @WithDefault("10s")
    Duration lease();

    /** How long a sender's route must refuse everything before an event says so. A shorter outage may be a restart. */
    @WithDefault("2m")
    Duration blockedAfter();

    /**
     * How long to wait for evidence about a recipient who may have received the email: an open, a bounce, a provider's
     * event. Then it is final that nobody knows. Evidence still counts afterwards.
     */
    @WithDefault("10m")
    Duration unknownFinalAfter();

    /** The pause after the first greylisting; it doubles with each deferral. */
    @WithDefault("5m")
    Duration greylistPause();

    /** The pause after a server first asked to try again later; it doubles with each deferral. */
    @WithDefault("15m")
    Duration serverPause();

    /** The pause after a mailbox was full for the first time; it doubles with each deferral. */
    @WithDefault("1h")
    Duration mailboxPause();

    /** The longest pause between attempts. */
    @WithDefault("4h")
    Duration longestPause();

    /**
     * How long recipients are tried again whose server keeps asking for it. RFC 5321 (4.5.4.1) recommends four or five
     * days; a campaign's content is outdated by then. The time in which an email is paused does not count.
     */
    @WithDefault("72h")
    Duration giveUpAfter();
}

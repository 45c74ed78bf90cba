package com.dryjets.orchestrator.failure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When something counts as a failure. */
@ConfigMapping(prefix = "dryjets.failures")
public interface FailureConfig {

    /**
     * How long after its scheduled time a post or email counts as late. Networks limit posts per hour, so a delay of minutes
     * is normal.
     */
    @WithDefault("1h")
    Duration lateAfter();

    /** How long a channel that reported every day may report nothing. Advertising networks report up to a day late. */
    @WithDefault("2d")
    Duration quietAfter();

    /** The tolerated share of bounces. Amazon SES reviews senders above 5 %. */
    @WithDefault("0.05")
    double bounceLimit();

    /**
     * The minimum number of bounces: fewer say little about the audience. email-service pauses an email at the same number.
     */
    @WithDefault("50")
    int fewestBounces();

    /** The tolerated share of spam complaints. Google and Yahoo require senders to stay below 0.3 %. */
    @WithDefault("0.003")
    double complaintLimit();

    /**
     * The minimum number of complaints: fewer may come from a few people. email-service pauses an email at the same number.
     */
    @WithDefault("3")
    int fewestComplaints();

    /**
     * How many conversions must be expected from the spend since the last conversion, at the lower bound of the channel's
     * previous rate. If ten are expected, having none by chance happens once in twenty thousand cases, or once in a few
     * thousand if days vary by 30 %.
     */
    @WithDefault("10")
    double expectedConversions();

    /** How long after its publication a post or email may have reached nobody. Networks report up to a day late. */
    @WithDefault("2d")
    Duration undeliveredAfter();

    /**
     * The shortest silence that counts. Most teams don't publish on weekends. A channel that usually publishes less often
     * may be silent for one and a half times its longest break.
     */
    @WithDefault("3d")
    Duration silentAfter();

    /**
     * How many days pass on average between two false alarms of low engagement on a channel, at least. With four channels
     * this is one in sixteen months of a campaign.
     */
    @WithDefault("2000")
    double daysPerFalseAlarm();
}

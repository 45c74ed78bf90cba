package com.dryjets.social.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of publishing. */
@ConfigMapping(prefix = "dryjets.social.publishing")
interface PublishingConfig {

    /** The pause between looks for due lanes while there is nothing to do. */
    @WithDefault("200ms")
    Duration every();

    /**
     * The accounts of one network that a replica publishes for at the same time. Each network has its own number, so that
     * a slow one holds up no other.
     */
    @WithDefault("32")
    int lanes();

    /** An upload that takes longer than this leaves its account's place to others. Most take seconds. */
    @WithDefault("30s")
    Duration longUploadAfter();

    /**
     * The uploads to one network that a replica goes on with after that, each with a chunk in memory. Further ones are put
     * off for as long as they may take a place, so that slow accounts never hold up the others.
     */
    @WithDefault("16")
    int longUploads();

    /** The maximum number of posts that a lane publishes before other lanes have their turn. */
    @WithDefault("50")
    int postsInARow();

    /**
     * The lease of a lane and its post. It must outlast all calls of a step that people see, and should be short, because
     * the posts of a killed replica wait for its end.
     */
    @WithDefault("25s")
    Duration lease();

    /** The time-out of a call to a network; the REST clients' read-timeout is the same. */
    @WithDefault("5s")
    Duration callTimeout();

    /** An upload that takes longer than this has failed; the largest videos take an hour at 1 MB a second. */
    @WithDefault("4h")
    Duration longestUpload();

    /** The pause before an unknown outcome is looked up for the first time. */
    @WithDefault("3s")
    Duration lookUpAfter();

    /** Networks may list a post late: until then, a look-up that does not find it proves nothing. */
    @WithDefault("2m")
    Duration listedAfter();

    /** How far the clock of a network may lag behind ours. */
    @WithDefault("1m")
    Duration clockSkew();

    /** The longest pause between two look-ups of a post. */
    @WithDefault("10m")
    Duration longestLookUpPause();

    /** After this time without certainty a person is asked. */
    @WithDefault("24h")
    Duration lookUpFor();

    /** The pause between two looks for unknown outcomes. */
    @WithDefault("1s")
    Duration lookUpsEvery();

    /** The look-ups of one replica at the same time, and the posts that it claims for it. */
    @WithDefault("16")
    int lookUps();

    /** The maximum number of pages of an account's posts that one look-up reads. */
    @WithDefault("50")
    int lookUpPages();

    /** The pause before the first retry; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstRetry();

    /** The longest pause between retries. */
    @WithDefault("15m")
    Duration longestRetry();

    /** Failures in a row after which a post is given up: about two hours with the pauses above. */
    @WithDefault("16")
    int maxFailures();
}

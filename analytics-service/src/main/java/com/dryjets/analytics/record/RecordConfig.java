package com.dryjets.analytics.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Which records are accepted, how far ahead their partitions are created, and how long they are kept. */
@ConfigMapping(prefix = "dryjets.ingest")
interface RecordConfig {

    /**
     * The age up to which a record is accepted. It bounds the number of partitions. Records that old may have been
     * dropped, so a redelivery could not be distinguished from a new record.
     */
    @WithDefault("730d")
    Duration oldest();

    /** How far in the future a record may lie, which allows for clocks that disagree. */
    @WithDefault("1d")
    Duration newest();

    /** The number of days whose partitions are created in advance, so that the first records of a day find theirs. */
    @WithDefault("7")
    int daysAhead();

    /** The age at which a day's records are dropped. Their totals stay. */
    @WithDefault("760d")
    Duration keep();
}

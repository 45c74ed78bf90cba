package com.dryjets.analytics.partition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far ahead room is made for records. */
@ConfigMapping(prefix = "dryjets.ingest")
interface PartitionConfig {

    /** Days whose partitions are made ahead, so that the first records of a day find theirs. */
    @WithDefault("7")
    int daysAhead();
}

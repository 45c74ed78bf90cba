package com.dryjets.analytics.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are taken from Kafka. */
@ConfigMapping(prefix = "dryjets.ingest")
interface IngestConfig {

    /**
     * Consumers of this replica, each with its partitions, its thread and its connection: one decodes while the other's
     * records are being stored.
     */
    @WithDefault("2")
    int consumers();

    /**
     * Records that are counted in one transaction at most. It writes each rollup that it touches once, so many records
     * cost less together; one that waits takes some 150 bytes.
     */
    @WithDefault("100000")
    int batch();

    /** How long the first record of a batch may wait for others. */
    @WithDefault("200ms")
    Duration linger();
}

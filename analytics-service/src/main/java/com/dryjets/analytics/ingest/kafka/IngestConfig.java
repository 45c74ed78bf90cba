package com.dryjets.analytics.ingest.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are consumed from Kafka. */
@ConfigMapping(prefix = "dryjets.ingest")
interface IngestConfig {

    /**
     * The number of consumers in this replica, each with its partitions, thread and connection: one decodes while the
     * other's records are being stored.
     */
    @WithDefault("2")
    int consumers();

    /**
     * The maximum number of records counted in one transaction. A transaction writes each rollup it touches once, so
     * records are cheaper in large batches; one that waits takes about 150 bytes.
     */
    @WithDefault("100000")
    int batch();

    /** How long the first record of a batch may wait for others. */
    @WithDefault("200ms")
    Duration linger();
}

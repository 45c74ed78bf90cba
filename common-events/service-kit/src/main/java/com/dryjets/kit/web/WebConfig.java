package com.dryjets.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the service reads addresses that users name. */
@ConfigMapping(prefix = "dryjets.web")
public interface WebConfig {

    /**
     * Hosts that may be private, as {@code host} or {@code host:port}: a blog in the company's own network. None by
     * default.
     */
    Optional<List<String>> trusted();

    /** A site that does not accept a connection in this time is unavailable. */
    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * The limit until a site answers, redirects included, and of the whole read of a document: a site that sends a byte now
     * and then must not hold a worker.
     */
    @WithDefault("30s")
    Duration timeout();

    /** A file that stops coming for this long has failed. */
    @WithDefault("15s")
    Duration idleTimeout();

    /** The size a second below which the download of a file is given up: about 1 Mbit/s. */
    @WithDefault("128K")
    MemorySize slowest();

    /** Sites move, and add or remove {@code www} and a final slash; more steps than this are a loop. */
    @WithDefault("5")
    int redirects();
}

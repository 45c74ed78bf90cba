package com.dryjets.content.media;

import com.dryjets.content.media.file.MediaFiles;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the media library accepts, and its links. */
@ConfigMapping(prefix = "dryjets.media")
public interface MediaConfig {

    /** The public base URL at which networks and browsers reach this API. */
    String publicUrl();

    /** At least 32 bytes in Base64 that sign links, shared by all replicas. */
    String secretsKey();

    /** The keys before the last changes: links that they signed stay valid until they expire. */
    Optional<List<String>> previousSecretsKeys();

    /** How long the links to look at files are valid, rounded up to the end of a day so that caches see the same link all day. */
    @WithDefault("30d")
    Duration linkValidity();

    /** LinkedIn accepts the largest pictures, 20 MB in its documentation of 2026-11. */
    @WithDefault("20M")
    MemorySize maxImageSize();

    /** Below the limit of request bodies, which also hold the other parts. */
    @WithDefault("256M")
    MemorySize maxVideoSize();

    /**
     * Phones take pictures of 50 megapixels. They are decoded row by row, in 30 MB of heap; progressive JPEGs need 3
     * bytes a pixel outside it.
     */
    @WithDefault("64000000")
    long maxPixels();

    /** 4K has 8.3 megapixels. The decoder of WebP holds the whole picture in the heap. */
    @WithDefault("9000000")
    long maxWebpPixels();

    /** Files that are decoded at the same time; each needs memory. */
    @WithDefault("2")
    int workers();

    /** Files that one replica fetches from the web at the same time. Each may take a temporary file of the largest size. */
    @WithDefault("8")
    int fetches();

    /** Those of one tenant, so that it leaves places for others. */
    @WithDefault("3")
    int fetchesOfTenant();

    /** Bytes without a row are deleted at this age. An upload takes minutes; clocks may differ. */
    @WithDefault("24h")
    Duration orphanAge();

    default MediaFiles.Limits limits() {
        return new MediaFiles.Limits(
                maxImageSize().asLongValue(), maxVideoSize().asLongValue(), maxPixels(), maxWebpPixels());
    }
}

package com.dryjets.social.network.tiktok;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of TikTok. The address of its API, with its version, is {@code quarkus.rest-client.tiktok.url}. */
@ConfigMapping(prefix = "dryjets.social.tiktok")
interface TikTokConfig {

    /** The base URL of the page where people grant access to their accounts. */
    @WithDefault("https://www.tiktok.com")
    URI loginUrl();

    /** TikTok's client key. Nobody can connect an account without it. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Videos read at once: at most 20. */
    @WithDefault("20")
    int page();

    /** Bytes of a chunk: at least 5 MB and at most 64 MB. The last chunk may be up to twice as large. */
    @WithDefault("10000000")
    int chunkBytes();

    /** The pause before processing is checked again. TikTok allows 30 checks per minute and account. */
    @WithDefault("5s")
    Duration checkAfter();

    /**
     * How long to wait for the id of a published post. TikTok assigns it after moderation, which usually takes a minute and
     * sometimes hours.
     */
    @WithDefault("2m")
    Duration moderation();

    /**
     * Whether public photos are listed soon after they are published, so that a post that is not listed was not published.
     * TikTok moderates them first.
     */
    @WithDefault("false")
    boolean listsPhotos();
}

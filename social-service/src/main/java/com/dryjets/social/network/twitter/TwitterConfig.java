package com.dryjets.social.network.twitter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of X. The address of its API, with its version, is {@code quarkus.rest-client.twitter.url}. */
@ConfigMapping(prefix = "dryjets.social.twitter")
interface TwitterConfig {

    /** The base URL of the page where people grant access to their accounts. */
    @WithDefault("https://x.com")
    URI loginUrl();

    /** Nobody can connect an account without it. */
    Optional<String> clientId();

    /** Absent for a public client. */
    Optional<String> clientSecret();

    /** Posts read at once from a timeline: 5 to 100. */
    @WithDefault("100")
    int page();

    /** Bytes sent at once. X takes at most 1,000 chunks of a file, and its own libraries send 4 MB. */
    @WithDefault("4194304")
    int chunkBytes();

    /** The pause before processing is checked, if X does not name one. */
    @WithDefault("5s")
    Duration checkAfter();
}

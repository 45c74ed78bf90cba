package com.dryjets.social.network.linkedin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of LinkedIn. The address of its API is {@code quarkus.rest-client.linkedin.url}. */
@ConfigMapping(prefix = "dryjets.social.linkedin")
interface LinkedInConfig {

    /** The version of the API, a year and month. LinkedIn serves each for a year, and then answers 426. */
    String version();

    /** Where people let us act for their pages. */
    @WithDefault("https://www.linkedin.com")
    URI loginUrl();

    /** Nobody can connect an account without it. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Posts read at once: at most 100. */
    @WithDefault("100")
    int page();

    /** Pages read at once when an account is connected. */
    @WithDefault("50")
    int organizations();

    /** The pause before the processing of a picture or video is checked again. */
    @WithDefault("5s")
    Duration checkAfter();
}

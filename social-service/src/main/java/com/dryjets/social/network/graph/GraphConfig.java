package com.dryjets.social.network.graph;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Settings of a network on the Graph API. */
public interface GraphConfig {

    /** Meta serves each version for at least two years. The REST clients' addresses end with it. */
    @WithDefault("v26.0")
    String apiVersion();

    /** Where people log in. */
    @WithDefault("https://www.facebook.com")
    URI loginUrl();

    /** The id of our application at Meta. Without it no account can be connected. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Posts in a page of a look-up; the Graph API allows 100. */
    @WithDefault("50")
    int pageSize();
}

package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How accounts are connected. */
@ConfigMapping(prefix = "dryjets.social.accounts")
interface AccountConfig {

    /** The shortest time between two posts of a new account; people can change it. */
    @WithDefault("10m")
    Duration minGap();

    /** Where Bluesky accounts live that name no server of their own. */
    @WithDefault("https://bsky.social")
    URI blueskyServer();

    /** The address of this service as browsers and networks reach it; its callback must be registered at each network. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** The page of the console that people return to after a login at a network. */
    @WithDefault("/social/accounts")
    String returnPath();

    /** How long a person may take for a login at a network. */
    @WithDefault("15m")
    Duration loginFor();
}

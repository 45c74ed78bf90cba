package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long accounts rest that may not be used for a while. */
@ConfigMapping(prefix = "dryjets.social.rests")
interface RestConfig {

    /** The rest after a rate limit whose end nobody tells; it doubles with each further one in a row. */
    @WithDefault("1m")
    Duration firstLimit();

    /** The longest of these: most limits are of an hour or less. */
    @WithDefault("1h")
    Duration longestLimit();

    /** How long a network rests when an operator has to act: credit is used up, or its API version is retired. */
    @WithDefault("15m")
    Duration operatorPause();
}

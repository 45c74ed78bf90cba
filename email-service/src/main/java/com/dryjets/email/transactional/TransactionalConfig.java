package com.dryjets.email.transactional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How transactional emails are repeated. */
@ConfigMapping(prefix = "dryjets.transactional")
interface TransactionalConfig {

    /** Until a copy that may have arrived is sent again, doubled each time: a server in trouble may have recovered then. */
    @WithDefault("15m")
    Duration doubtPause();
}

package com.dryjets.email.validation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the links of an email are followed when it is validated. */
@ConfigMapping(prefix = "dryjets.validation.links")
public interface LinkProbeConfig {

    /** More would keep a user waiting; a usual newsletter has fewer. */
    @WithDefault("50")
    int most();

    /** A page that takes longer would also lose its visitors. */
    @WithDefault("5s")
    Duration timeout();
}

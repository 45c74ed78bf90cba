package com.dryjets.email.sendtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** How best times are explored. */
@ConfigMapping(prefix = "dryjets.send-times")
public interface SendTimeConfig {

    /**
     * The share of recipients who get an email at a random hour. It costs little, since it takes the gain of the learned hours
     * from one recipient in ten, and without it nobody could tell whether there is a gain.
     */
    @WithDefault("0.1")
    @DecimalMin("0.01")
    @DecimalMax("0.5")
    double randomShare();
}

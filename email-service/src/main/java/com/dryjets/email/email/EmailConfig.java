package com.dryjets.email.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Defaults of new emails. */
@ConfigMapping(prefix = "dryjets.email")
public interface EmailConfig {

    /** The sender of emails without one of their own. The SMTP server must be allowed to send for its domain. */
    @WithDefault("news@dryjets.example")
    String sender();
}

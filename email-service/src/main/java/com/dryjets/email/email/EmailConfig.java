package com.dryjets.email.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What mails have that nobody says anything about. */
@ConfigMapping(prefix = "dryjets.email")
public interface EmailConfig {

    /** The sender of mails that name none; its domain is to be one that the SMTP server may send for. */
    @WithDefault("news@dryjets.example")
    String sender();
}

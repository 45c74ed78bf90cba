package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;

/** The key that encrypts tokens. */
@ConfigMapping(prefix = "dryjets.social.secrets")
interface SecretsConfig {

    /** 32 bytes in base64. There is no safe default, so the service does not start without it. */
    String key();
}

package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;

/** The key of the accounts' tokens. */
@ConfigMapping(prefix = "dryjets.social.secrets")
interface SecretsConfig {

    /** 32 bytes in base64; without it the service does not start, since there is no safe default. */
    String key();
}

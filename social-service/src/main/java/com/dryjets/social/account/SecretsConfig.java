package com.dryjets.social.account;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that encrypt tokens. */
@ConfigMapping(prefix = "dryjets.social.secrets")
interface SecretsConfig {

    /** 32 bytes in base64. There is no safe default, so the service does not start without it. */
    String key();

    /**
     * Earlier keys, which still decrypt. Tokens are encrypted again with the current key in the background; a key may go
     * once no account uses it.
     */
    Optional<List<String>> previousKeys();
}

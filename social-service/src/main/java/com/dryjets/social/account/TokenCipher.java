package com.dryjets.social.account;

import com.dryjets.kit.secret.SecretCipher;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/** Encrypts tokens for the database. */
@Startup
@Singleton
class TokenCipher extends SecretCipher {

    TokenCipher(SecretsConfig config) {
        super(config.key(), config.previousKeys().orElse(List.of()));
    }
}

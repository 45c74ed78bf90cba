package com.dryjets.email.sender;

import com.dryjets.kit.secret.SecretCipher;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Encrypts private keys and passwords for the database, each bound to its tenant, sender and purpose. */
@Startup
@Singleton
class SenderSecrets extends SecretCipher {

    SenderSecrets(SenderConfig config) {
        super(config.key(), config.previousKeys().orElse(List.of()));
    }

    static String dkim(UUID sender) {
        return sender + "/dkim";
    }

    static String route(UUID sender) {
        return sender + "/route";
    }
}

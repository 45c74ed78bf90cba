package com.dryjets.email.sender;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.kit.secret.SecretCipher;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts private keys and passwords for the database, each bound to its tenant, sender and purpose. */
@Startup
@Singleton
class SenderSecrets extends SecretCipher {

    private static final String ALGORITHM = "HmacSHA256";
    /** The key also encrypts; the purpose keeps the results apart. */
    private static final byte[] PURPOSE = "secret of a request 1".getBytes(US_ASCII);

    private final SecretKeySpec hashKey;

    SenderSecrets(SenderConfig config) {
        super(config.key(), config.previousKeys().orElse(List.of()));
        hashKey = new SecretKeySpec(Base64.getDecoder().decode(config.key().strip()), ALGORITHM);
    }

    /** Hashes a secret under our key, so that it can be recognized but not be found by trying. */
    String hash(String secret, String tenant) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(hashKey);
            mac.update(PURPOSE);
            mac.update(tenant.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    static String dkim(UUID sender) {
        return sender + "/dkim";
    }

    static String route(UUID sender) {
        return sender + "/route";
    }
}

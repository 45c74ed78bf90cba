package com.dryjets.kit.stop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.value.EmailAddresses;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the links by which recipients stop emails without a login, with HMAC-SHA256 (RFC 2104). Each subscription, such as a
 * report schedule or a person's digest, has a random key of its own, so that its links end with it. A link names its recipient
 * only by the signature: forwarded or logged, it shows no address.
 */
public final class StopKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private StopKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static StopKey next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new StopKey(bytes);
    }

    /** The key that was stored. */
    public static StopKey of(byte[] stored) {
        return new StopKey(stored.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The token in the link of a recipient. */
    public StopToken token(UUID subscriptionId, String address) {
        return new StopToken(subscriptionId, signature(address));
    }

    /** Returns whether the token was made for this recipient. Takes the same time wherever the signatures differ. */
    public boolean signed(StopToken token, String address) {
        return MessageDigest.isEqual(token.signature(), signature(address));
    }

    private byte[] signature(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(EmailAddresses.identity(address).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}

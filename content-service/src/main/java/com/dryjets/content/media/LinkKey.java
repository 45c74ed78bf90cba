package com.dryjets.content.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that signs links. Its id is made from it, so that a key that is replaced needs no number. */
final class LinkKey {

    static final int SIGNATURE_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Other services sign with the same secret; the purpose keeps their signatures apart. */
    private static final byte[] PURPOSE = "media link 1".getBytes(US_ASCII);

    private static final byte[] ID_PURPOSE = "media link key 1".getBytes(US_ASCII);

    private final SecretKeySpec key;
    private final int id;

    private LinkKey(SecretKeySpec key) {
        this.key = key;
        this.id = ByteBuffer.wrap(mac(ID_PURPOSE)).getInt();
    }

    static LinkKey of(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64);
        if (secret.length < KEY_BYTES) {
            throw new IllegalStateException("SECRETS_KEY must be at least " + KEY_BYTES + " bytes in Base64");
        }
        return new LinkKey(new SecretKeySpec(secret, ALGORITHM));
    }

    int id() {
        return id;
    }

    byte[] sign(UUID media, byte[] content) {
        byte[] uuid = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(media.getMostSignificantBits())
                .putLong(media.getLeastSignificantBits())
                .array();
        return Arrays.copyOf(mac(PURPOSE, uuid, content), SIGNATURE_BYTES);
    }

    private byte[] mac(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}

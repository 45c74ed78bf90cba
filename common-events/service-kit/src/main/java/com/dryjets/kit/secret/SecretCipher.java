package com.dryjets.kit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database with AES-256-GCM (NIST SP 800-38D) and a new 96-bit nonce each time. What is encrypted
 * is bound to its tenant and owner, so it is useless in another row, and names its key, so that keys can be rotated.
 */
public class SecretCipher {

    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String currentId;
    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * Creates a cipher.
     *
     * @param key 32 bytes in Base64, which encrypts
     * @param previousKeys which still decrypt
     */
    public SecretCipher(String key, List<String> previousKeys) {
        byte[] current = decoded("SECRETS_KEY", key);
        currentId = id(current);
        keys.put(currentId, new SecretKeySpec(current, "AES"));
        for (String previous : previousKeys) {
            byte[] old = decoded("SECRETS_PREVIOUS_KEYS", previous);
            keys.put(id(old), new SecretKeySpec(old, "AES"));
        }
    }

    private static byte[] decoded(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " must be 32 bytes in base64", e);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(name + " must be 32 bytes in base64, but has " + key.length);
        }
        return key;
    }

    /** Names a key by the start of its hash, which does not reveal it. */
    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks SHA-256", e);
        }
    }

    /** The id of the key that encrypts. */
    public String currentKeyId() {
        return currentId;
    }

    /**
     * Encrypts a secret.
     *
     * @param owner what the secret belongs to, such as an account's id
     */
    public byte[] encrypt(String secret, String tenant, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, currentId, nonce, tenant, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(KEY_ID_BYTES + nonce.length + sealed.length)
                    .put(HexFormat.of().parseHex(currentId))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot encrypt with AES-GCM", e);
        }
    }

    /** Decrypts a secret; fails if its key is unknown or it was encrypted for another owner. */
    public String decrypt(byte[] stored, String tenant, String owner) {
        String keyId = HexFormat.of().formatHex(stored, 0, KEY_ID_BYTES);
        if (!keys.containsKey(keyId)) {
            throw new IllegalStateException(
                    "The secret of " + owner + " was encrypted with key " + keyId + ", which is not configured");
        }
        byte[] nonce = Arrays.copyOfRange(stored, KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, KEY_ID_BYTES + NONCE_BYTES, stored.length);
        try {
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, keyId, nonce, tenant, owner).doFinal(sealed);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of " + owner + " was changed or belongs to another owner", e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String tenant, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tenant + "/" + owner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

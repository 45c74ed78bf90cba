package com.dryjets.social.account;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens for the database with AES-256-GCM and a new nonce each time. A token is bound to its tenant and account,
 * so it is useless in another row.
 */
@Startup
@Singleton
class TokenCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    TokenCipher(SecretsConfig config) {
        byte[] bytes = decoded(config.key());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("SECRETS_KEY must be 32 bytes in base64, but has " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("SECRETS_KEY must be 32 bytes in base64", e);
        }
    }

    byte[] encrypt(String token, String tenant, UUID account) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, tenant, account).doFinal(token.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot encrypt with AES-GCM", e);
        }
    }

    /** Decrypts a token; fails if it was encrypted with another key or for another account. */
    String decrypt(byte[] stored, String tenant, UUID account) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            byte[] token = cipher(Cipher.DECRYPT_MODE, nonce, tenant, account).doFinal(sealed);
            return new String(token, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The token of account " + account + " was encrypted with another SECRETS_KEY", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String tenant, UUID account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((tenant + "/" + account).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

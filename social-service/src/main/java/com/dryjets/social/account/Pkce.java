package com.dryjets.social.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of a login: 256 random bits, and the S256 code challenge of RFC 7636, 4.2. */
final class Pkce {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pkce() {}

    /** A state or a code verifier, in characters that URLs take as they are. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    static String challenge(String verifier) {
        return encoded(hash(verifier));
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

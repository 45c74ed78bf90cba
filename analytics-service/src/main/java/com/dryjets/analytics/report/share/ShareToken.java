package com.dryjets.analytics.report.share;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vertx.mutiny.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the address of a shared report: 256 random bits in URL-safe Base64. Only its SHA-256 is stored, so a
 * copy of the database opens no report. A fast hash is enough, because a random secret of this length cannot be guessed.
 */
record ShareToken(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ShareToken next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new ShareToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads the token of an address; empty for a text that cannot be one. */
    static Optional<ShareToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ShareToken(text)) : Optional.empty();
    }

    /** What is stored of the token. */
    Buffer hash() {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ShareToken[…]";
    }
}

package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.email.tracking.TrackingToken.Kind;
import com.dryjets.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads signed tokens: the token's bytes, followed by the first half of their HMAC-SHA256 (RFC 2104, section 5
 * allows truncation to half), in URL-safe Base64.
 */
@ApplicationScoped
class TokenSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int KEY_BYTES = 32;
    /** Other services sign with the same secret; the purpose keeps their signatures apart. */
    private static final byte[] PURPOSE = "email tracking 1".getBytes(US_ASCII);

    /** Knows the key and has read the purpose: a copy of it signs in half the time of a new one. */
    private final Mac keyed;

    TokenSigner(TrackingConfig config) {
        byte[] secret = Base64.getDecoder().decode(config.secretsKey());
        if (secret.length < KEY_BYTES) {
            throw new IllegalStateException("SECRETS_KEY must be at least " + KEY_BYTES + " bytes in Base64");
        }
        this.keyed = keyed(new SecretKeySpec(secret, ALGORITHM));
    }

    String write(TrackingToken token) {
        byte[] content = token.bytes();
        byte[] signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(signature(content), 0, signed, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Reads a token of this kind, or fails with 404. */
    TrackingToken require(String text, Kind kind) {
        return read(text).filter(token -> token.kind() == kind).orElseThrow(TokenSigner::invalidLink);
    }

    /** 404, the same for a forged token and for a recipient that no longer exists. */
    static Problem invalidLink() {
        return Problem.of(ProblemType.NOT_FOUND, "This link is invalid or has been removed.");
    }

    /** Reads a token; empty unless its signature is valid. */
    Optional<TrackingToken> read(String text) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
        byte[] given = Arrays.copyOfRange(signed, content.length, signed.length);
        return MessageDigest.isEqual(given, signature(content)) ? TrackingToken.of(content) : Optional.empty();
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = (Mac) keyed.clone();
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " of every JDK can be cloned", e);
        }
    }
}

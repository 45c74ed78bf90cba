package com.dryjets.email.message;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A sender's key for DKIM.
 *
 * @param domain in A-labels
 * @param selector where the public key is published: {@code selector._domainkey.domain}
 */
public record DkimKey(String domain, String selector, Algorithm algorithm, PrivateKey privateKey) {

    /** RFC 6376 and RFC 8463. Not every receiver verifies Ed25519, but all of them RSA. */
    public enum Algorithm {
        RSA("rsa-sha256", "RSA", "rsa"),
        ED25519("ed25519-sha256", "Ed25519", "ed25519");

        private final String tag;
        private final String jdkName;
        private final String keyType;

        Algorithm(String tag, String jdkName, String keyType) {
            this.tag = tag;
            this.jdkName = jdkName;
            this.keyType = keyType;
        }

        /** Returns the name in the signature's tag {@code a}. */
        String tag() {
            return tag;
        }
    }

    /** RFC 8301 requires at least 1,024 bits and recommends 2,048, which most providers of DNS can publish. */
    private static final int RSA_BITS = 2048;
    /** An Ed25519 key in DNS is its raw 32 octets (RFC 8463, 4), which end its X.509 encoding. */
    private static final int ED25519_OCTETS = 32;

    /** Creates a key pair. Takes up to a second of CPU time. */
    public static KeyPair generate(Algorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.jdkName);
            if (algorithm == Algorithm.RSA) {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot create keys for " + algorithm, e);
        }
    }

    /** Reads a private key in PKCS #8, in Base64. */
    public static DkimKey read(String domain, String selector, Algorithm algorithm, String pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance(algorithm.jdkName)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pkcs8)));
            return new DkimKey(domain, selector, algorithm, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The private key is not a valid " + algorithm + " key in PKCS #8.", e);
        }
    }

    /** Returns the text of the DNS record that publishes the public key (RFC 6376, 3.6.1). */
    public static String dnsRecord(Algorithm algorithm, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] published = algorithm == Algorithm.RSA
                ? encoded
                : Arrays.copyOfRange(encoded, encoded.length - ED25519_OCTETS, encoded.length);
        return "v=DKIM1; k=" + algorithm.keyType + "; p=" + base64(published);
    }

    /** Returns a key's encoding in Base64. */
    public static String encoded(Key key) {
        return base64(key.getEncoded());
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}

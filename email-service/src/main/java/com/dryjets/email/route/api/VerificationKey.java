package com.dryjets.email.route.api;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The key by which SendGrid signs what it reports, as it shows it: X.509 in Base64. */
public final class VerificationKey {

    private VerificationKey() {}

    /** Reads a key; empty if it is not one. */
    public static Optional<PublicKey> read(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text.strip());
            return Optional.of(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.route.api.VerificationKey;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a request of SendGrid's Event Webhook: ECDSA with SHA-256 over the timestamp and the body as sent
 * (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features).
 *
 * @param timestamp as the header says it; null if it is missing
 * @param signature as the header says it; null if it is missing
 */
record SendGridSignature(
        @Nullable String timestamp, @Nullable String signature) {

    /** Returns whether the key has signed the body. */
    boolean isOf(String publicKey, byte[] body) {
        Optional<PublicKey> key = VerificationKey.read(publicKey);
        if (timestamp == null || signature == null || key.isEmpty()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key.get());
            verifier.update(timestamp.getBytes(UTF_8));
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

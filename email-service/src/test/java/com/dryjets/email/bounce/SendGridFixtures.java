package com.dryjets.email.bounce;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of SendGrid's Event Webhook; {@link BounceSources} has the platform's keys. */
public final class SendGridFixtures {

    private static final String TIMESTAMP = "1700000000";

    private SendGridFixtures() {}

    /** Posts events that the platform's account has signed. */
    public static Response post(String events) {
        return post("", events, sign(events));
    }

    /**
     * Posts events.
     *
     * @param path after that of the platform's webhook
     */
    static Response post(String path, String events, String signature) {
        return given().contentType("application/json")
                .header("X-Twilio-Email-Event-Webhook-Timestamp", TIMESTAMP)
                .header("X-Twilio-Email-Event-Webhook-Signature", signature)
                .body(events)
                .post("/marketing/email/webhooks/sendgrid" + path);
    }

    /** Returns the signature of the platform's account. */
    static String sign(String events) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(ConfigProvider.getConfig().getValue("test.sendgrid.private-key", String.class));
            return sign(events, KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the tests is broken", e);
        }
    }

    /** Returns the signature of an account. */
    static String sign(String events, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key);
            signer.update((TIMESTAMP + events).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the tests is broken", e);
        }
    }
}

package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Messages of Amazon SNS, signed as it documents
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html), with a key of the tests.
 */
final class SnsFixtures {

    private static final List<String> NOTIFICATION = List.of("Message", "MessageId", "Timestamp", "TopicArn", "Type");
    private static final List<String> SUBSCRIPTION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

    private SnsFixtures() {}

    /** Returns a notification with a text. */
    static JsonObject notification(String topic, String text) {
        return signed(message("Notification", topic).put("Message", text), NOTIFICATION);
    }

    /** Returns the question whether a topic may send its messages. */
    static JsonObject subscription(String topic, String subscribeUrl) {
        return signed(
                message("SubscriptionConfirmation", topic)
                        .put("Message", "You have chosen to subscribe to the topic.")
                        .put("SubscribeURL", subscribeUrl)
                        .put("Token", "token"),
                SUBSCRIPTION);
    }

    private static JsonObject message(String type, String topic) {
        return new JsonObject()
                .put("Type", type)
                .put("MessageId", UUID.randomUUID().toString())
                .put("TopicArn", topic)
                .put("Timestamp", "2026-11-29T08:00:00.000Z")
                .put("SignatureVersion", "2");
    }

    private static JsonObject signed(JsonObject message, List<String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field ->
                text.append(field).append('\n').append(message.getString(field)).append('\n'));
        return message.put("Signature", sign(text.toString()));
    }

    private static String sign(String text) {
        try {
            String key = new String(file("key.pem"), UTF_8).replaceAll("-----.*-----|\\s", "");
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))));
            signer.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the tests is broken", e);
        }
    }

    /** Returns the certificate of the key, as PEM. */
    static byte[] certificate() {
        return file("certificate.pem");
    }

    private static byte[] file(String name) {
        try (InputStream stream = SnsFixtures.class.getResourceAsStream("/sns/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

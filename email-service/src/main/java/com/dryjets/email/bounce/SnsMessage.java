package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A message of Amazon SNS over HTTPS, and the check of its signature
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
 *
 * @param fields its fields by name; those that are absent are empty
 */
record SnsMessage(Map<String, String> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The signed fields of each type, in their order; absent ones are left out. */
    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");

    private static final List<String> SUBSCRIPTION =
            List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
    /** The hosts of SNS in all regions, also in China. Other hosts of Amazon may serve what a customer wrote. */
    private static final Pattern HOST =
            Pattern.compile("sns\\.[a-z]{2}(?:-[a-z]+)+-\\d{1,2}\\.amazonaws\\.com(?:\\.cn)?");

    static Optional<SnsMessage> read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isObject()) {
                return Optional.empty();
            }
            Map<String, String> fields = new TreeMap<>();
            node.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return Optional.of(new SnsMessage(fields));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isNotification() {
        return "Notification".equals(get("Type"));
    }

    boolean isSubscription() {
        return "SubscriptionConfirmation".equals(get("Type"));
    }

    /**
     * Returns where the certificate is, if that is a host of SNS.
     *
     * @param endpoint the address of SNS if it is not Amazon's
     */
    Optional<URI> certificateUrl(Optional<URI> endpoint) {
        return trusted(get("SigningCertURL"), endpoint)
                .filter(url -> url.getPath().endsWith(".pem") && url.getQuery() == null);
    }

    /** Returns the address that confirms the subscription, if it is one of SNS and does just that. */
    Optional<URI> confirmationUrl(Optional<URI> endpoint) {
        return trusted(get("SubscribeURL"), endpoint)
                .filter(url -> String.valueOf(url.getQuery()).contains("Action=ConfirmSubscription"));
    }

    private static Optional<URI> trusted(String text, Optional<URI> endpoint) {
        try {
            URI url = new URI(text);
            return endpoint.isPresent()
                    ? Optional.of(url).filter(given -> isOf(endpoint.get(), given))
                    : Optional.of(url).filter(SnsMessage::isOfAmazon);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(URI endpoint, URI url) {
        return endpoint.getScheme().equals(url.getScheme())
                && endpoint.getRawAuthority().equals(url.getRawAuthority());
    }

    private static boolean isOfAmazon(URI url) {
        return "https".equals(url.getScheme())
                && url.getHost() != null
                && HOST.matcher(url.getHost()).matches()
                && url.getRawUserInfo() == null
                && (url.getPort() == -1 || url.getPort() == 443);
    }

    /** Whether the message was signed with this certificate (PEM) while it was valid. */
    boolean isSignedWith(byte[] pem) {
        String algorithm = switch (get("SignatureVersion")) {
            case "1" -> "SHA1withRSA";
            case "2" -> "SHA256withRSA";
            default -> "";
        };
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            certificate.checkValidity();
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate);
            verifier.update(signedText().getBytes(UTF_8));
            return verifier.verify(Base64.getDecoder().decode(get("Signature")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private String signedText() {
        StringBuilder text = new StringBuilder();
        for (String name : isNotification() ? NOTIFICATION : SUBSCRIPTION) {
            if (fields.containsKey(name)) {
                text.append(name).append('\n').append(get(name)).append('\n');
            }
        }
        return text.toString();
    }
}
